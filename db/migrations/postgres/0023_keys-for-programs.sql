CREATE TABLE "program_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"scopes" json NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"used_from" text
);
--> statement-breakpoint
CREATE INDEX "program_keys_person" ON "program_keys" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "program_keys_expiry" ON "program_keys" USING btree ("expires_at");