ALTER TABLE "notices" DROP CONSTRAINT "notices_kind";--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "unchecked_by_ids" json;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "checked_version_id" text;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('returned', 'assigned', 'taken_over', 'sent_back', 'mentioned', 'replied', 'revision_dropped', 'reminded', 'approved', 'scheduled', 'published', 'corrected', 'taken_down', 'late', 'failed', 'subject_assigned', 'subject_approved', 'subject_declined', 'handover'));