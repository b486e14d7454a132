CREATE TABLE "server_clocks" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"ahead_ms" integer NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "refreshes" ADD COLUMN "tx" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL;--> statement-breakpoint
CREATE INDEX "refreshes_order" ON "refreshes" USING btree ("tx");