CREATE TABLE "acts" (
	"name" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"what" text NOT NULL,
	"answer" json,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "acts_time" ON "acts" USING btree ("at");