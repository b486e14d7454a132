CREATE TABLE "attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"account" text,
	"count" integer NOT NULL,
	"window_started_at" timestamp (3) with time zone NOT NULL,
	"held_until" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kind";--> statement-breakpoint
CREATE INDEX "attempts_account" ON "attempts" USING btree ("account");--> statement-breakpoint
CREATE INDEX "attempts_window" ON "attempts" USING btree ("window_started_at");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('returned', 'assigned', 'taken_over', 'sent_back', 'mentioned', 'replied', 'revision_dropped', 'reminded', 'approved', 'scheduled', 'published', 'corrected', 'taken_down', 'late', 'failed', 'subject_assigned', 'subject_approved', 'subject_declined', 'handover', 'password_guessed'));