CREATE TABLE "front_changes" (
	"front_id" text NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"plan" json NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text,
	"restored_version" integer,
	CONSTRAINT "front_changes_front_id_version_pk" PRIMARY KEY("front_id","version"),
	CONSTRAINT "front_changes_kind" CHECK ("front_changes"."kind" in ('arranged', 'scheduled', 'undone', 'restored'))
);
--> statement-breakpoint
CREATE TABLE "front_schedules" (
	"id" text PRIMARY KEY NOT NULL,
	"front_id" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"plan" json NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by_id" text NOT NULL,
	"changed_by_id" text NOT NULL,
	CONSTRAINT "front_schedules_state" CHECK ("front_schedules"."state" in ('waiting', 'applied', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "fronts" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"plan" json NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by_id" text
);
--> statement-breakpoint
CREATE TABLE "published_days" (
	"list" text NOT NULL,
	"day" text NOT NULL,
	"articles" integer NOT NULL,
	CONSTRAINT "published_days_list_day_pk" PRIMARY KEY("list","day")
);
--> statement-breakpoint
CREATE TABLE "reads" (
	"hour" timestamp (3) with time zone NOT NULL,
	"number" integer NOT NULL,
	"reads" integer NOT NULL,
	CONSTRAINT "reads_hour_number_pk" PRIMARY KEY("hour","number")
);
--> statement-breakpoint
ALTER TABLE "pen_names" ADD COLUMN "bio" text;--> statement-breakpoint
ALTER TABLE "pen_names" ADD COLUMN "picture_id" text;--> statement-breakpoint
ALTER TABLE "pen_names" ADD COLUMN "names_others" boolean;--> statement-breakpoint
ALTER TABLE "pen_names" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "published_articles" ADD COLUMN "top_section_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "published_articles" ADD COLUMN "feature" text;--> statement-breakpoint
ALTER TABLE "sections" ADD COLUMN "parent_id" text;--> statement-breakpoint
ALTER TABLE "sections" ADD COLUMN "description" text;--> statement-breakpoint
ALTER TABLE "sections" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "description" text;--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "closed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
CREATE INDEX "front_schedules_due" ON "front_schedules" USING btree ("state","at");--> statement-breakpoint
CREATE INDEX "published_top_section" ON "published_articles" USING btree ("top_section_id","published_at","number");--> statement-breakpoint
CREATE INDEX "published_feature" ON "published_articles" USING btree ("feature","published_at","number");--> statement-breakpoint
UPDATE "published_articles" SET "top_section_id" = "section_id";
