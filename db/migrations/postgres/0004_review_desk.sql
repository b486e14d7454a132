CREATE TABLE "comment_threads" (
	"id" text PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"place" text NOT NULL,
	"anchor_from" integer,
	"anchor_to" integer,
	"quote" text NOT NULL,
	"created_by_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"resolved_by_id" text,
	CONSTRAINT "comment_threads_place" CHECK ("comment_threads"."place" in ('article', 'title', 'sapo', 'body'))
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" text PRIMARY KEY NOT NULL,
	"thread_id" text NOT NULL,
	"article_id" text NOT NULL,
	"author_id" text NOT NULL,
	"text" text NOT NULL,
	"mentioned_ids" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"edited_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text,
	"article_id" text,
	"subject_id" text,
	"thread_id" text,
	"text" text NOT NULL,
	"read_at" timestamp (3) with time zone,
	"mail" text NOT NULL,
	"mail_attempts" integer NOT NULL,
	"mail_at" timestamp (3) with time zone,
	CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('returned', 'assigned', 'taken_over', 'sent_back', 'mentioned', 'replied', 'approved', 'scheduled', 'published', 'corrected', 'taken_down', 'late', 'failed', 'subject_assigned', 'subject_approved', 'subject_declined', 'handover')),
	CONSTRAINT "notices_mail_state" CHECK ("notices"."mail" in ('none', 'due', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "return_lists" (
	"id" text PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"version_id" text NOT NULL,
	"returned_by_id" text NOT NULL,
	"returned_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "return_points" (
	"id" text PRIMARY KEY NOT NULL,
	"return_id" text NOT NULL,
	"article_id" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"chip" boolean NOT NULL,
	"thread_id" text,
	"ticked_at" timestamp (3) with time zone,
	"ticked_by_id" text,
	"answer" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shift_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"author_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subjects" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"brief" text NOT NULL,
	"section_id" text,
	"state" text NOT NULL,
	"proposed_by_id" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"decided_by_id" text,
	"decided_at" timestamp (3) with time zone,
	"decision" text NOT NULL,
	"assignee_id" text,
	"deadline_at" timestamp (3) with time zone,
	"planned_on" text,
	"article_id" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "subjects_state_known" CHECK ("subjects"."state" in ('proposed', 'approved', 'declined', 'dropped'))
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"article_id" text NOT NULL,
	"id" text NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "suggestions_article_id_id_pk" PRIMARY KEY("article_id","id")
);
--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "deadline_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "readiness" json;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "notice_choices" json;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_comment_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."comment_threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_points" ADD CONSTRAINT "return_points_return_id_return_lists_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."return_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_threads_article" ON "comment_threads" USING btree ("article_id","id");--> statement-breakpoint
CREATE INDEX "comments_thread" ON "comments" USING btree ("thread_id","id");--> statement-breakpoint
CREATE INDEX "comments_article" ON "comments" USING btree ("article_id","id");--> statement-breakpoint
CREATE INDEX "notices_person" ON "notices" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("person_id","read_at");--> statement-breakpoint
CREATE INDEX "notices_mail" ON "notices" USING btree ("mail","mail_at");--> statement-breakpoint
CREATE INDEX "notices_article" ON "notices" USING btree ("article_id","kind");--> statement-breakpoint
CREATE INDEX "return_lists_article" ON "return_lists" USING btree ("article_id","id");--> statement-breakpoint
CREATE INDEX "return_points_list" ON "return_points" USING btree ("return_id","position");--> statement-breakpoint
CREATE INDEX "return_points_article" ON "return_points" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "shift_notes_time" ON "shift_notes" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "subjects_state" ON "subjects" USING btree ("state","id");--> statement-breakpoint
CREATE INDEX "subjects_day" ON "subjects" USING btree ("planned_on","id");--> statement-breakpoint
CREATE INDEX "subjects_assignee" ON "subjects" USING btree ("assignee_id","state");--> statement-breakpoint
CREATE INDEX "subjects_proposer" ON "subjects" USING btree ("proposed_by_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "subjects_article" ON "subjects" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "articles_deadline" ON "articles" USING btree ("deadline_at");--> statement-breakpoint
CREATE INDEX "articles_first_published" ON "articles" USING btree ("first_published_at","id");--> statement-breakpoint
CREATE INDEX "articles_author_published" ON "articles" USING btree ("author_id","first_published_at","id");