CREATE TABLE "article_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"content" json NOT NULL,
	"author_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "article_versions_kind" CHECK ("article_versions"."kind" in ('submitted', 'returned', 'forwarded', 'approved', 'published', 'conflict'))
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"state_since" timestamp (3) with time zone NOT NULL,
	"author_id" text NOT NULL,
	"holder_id" text,
	"forwarded_by_id" text,
	"writer_ids" json NOT NULL,
	"kicker" text NOT NULL,
	"title" text NOT NULL,
	"sapo" text NOT NULL,
	"dateline" text NOT NULL,
	"section_id" text,
	"topic_ids" json NOT NULL,
	"bylines" json NOT NULL,
	"lead" json,
	"body" json NOT NULL,
	"words" integer NOT NULL,
	"approved_version_id" text,
	"approved_by_id" text,
	"scheduled_at" timestamp (3) with time zone,
	"live_version_id" text,
	"first_published_at" timestamp (3) with time zone,
	"unchecked_since" timestamp (3) with time zone,
	"corrects_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by_id" text NOT NULL,
	CONSTRAINT "articles_state_known" CHECK ("articles"."state" in ('draft', 'submitted', 'editing', 'returned', 'awaiting_approval', 'approved', 'scheduled', 'published', 'taken_down', 'discarded')),
	CONSTRAINT "articles_kind_known" CHECK ("articles"."kind" in ('article', 'correction'))
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"name" text PRIMARY KEY NOT NULL,
	"value" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"name" text NOT NULL,
	"actor_id" text,
	"article_id" text,
	"subject" text,
	"from_state" text,
	"to_state" text,
	"version_id" text,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"owner_id" text NOT NULL,
	"file_key" text NOT NULL,
	"name" text NOT NULL,
	"mime_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"colour" text NOT NULL,
	"caption" text NOT NULL,
	"credit" text NOT NULL,
	"alt" text NOT NULL,
	"list_text" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "moved_addresses" (
	"path" text PRIMARY KEY NOT NULL,
	"target" text NOT NULL,
	"moved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pen_names" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"role" text NOT NULL,
	"language" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"blocked_at" timestamp (3) with time zone,
	CONSTRAINT "people_role" CHECK ("people"."role" in ('contributor', 'reporter', 'editor', 'desk_head', 'managing_editor', 'editor_in_chief', 'admin')),
	CONSTRAINT "people_language" CHECK ("people"."language" in ('vi', 'en'))
);
--> statement-breakpoint
CREATE TABLE "person_sections" (
	"person_id" text NOT NULL,
	"section_id" text NOT NULL,
	"grants" text NOT NULL,
	CONSTRAINT "person_sections_person_id_section_id_grants_pk" PRIMARY KEY("person_id","section_id","grants"),
	CONSTRAINT "person_sections_grants" CHECK ("person_sections"."grants" in ('holds', 'self_publish'))
);
--> statement-breakpoint
CREATE TABLE "published_articles" (
	"number" integer PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"version_id" text NOT NULL,
	"kind" text NOT NULL,
	"section_id" text NOT NULL,
	"slug" text NOT NULL,
	"kicker" text NOT NULL,
	"title" text NOT NULL,
	"sapo" text NOT NULL,
	"dateline" text NOT NULL,
	"abstract" text NOT NULL,
	"lead" json,
	"bylines" json NOT NULL,
	"body" json NOT NULL,
	"pictures" json NOT NULL,
	"words" integer NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"corrects_number" integer
);
--> statement-breakpoint
CREATE TABLE "published_bylines" (
	"number" integer NOT NULL,
	"pen_name_id" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "published_bylines_number_pen_name_id_pk" PRIMARY KEY("number","pen_name_id")
);
--> statement-breakpoint
CREATE TABLE "published_pictures" (
	"number" integer NOT NULL,
	"file_key" text NOT NULL,
	CONSTRAINT "published_pictures_number_file_key_pk" PRIMARY KEY("number","file_key")
);
--> statement-breakpoint
CREATE TABLE "published_topics" (
	"number" integer NOT NULL,
	"topic_id" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "published_topics_number_topic_id_pk" PRIMARY KEY("number","topic_id")
);
--> statement-breakpoint
CREATE TABLE "refreshes" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"surfaces" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sections" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"value" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"email_key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"window_started_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tombstones" (
	"number" integer PRIMARY KEY NOT NULL,
	"taken_down_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pen_names" ADD CONSTRAINT "pen_names_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_sections" ADD CONSTRAINT "person_sections_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "article_versions_ordinal" ON "article_versions" USING btree ("article_id","ordinal");--> statement-breakpoint
CREATE UNIQUE INDEX "articles_number" ON "articles" USING btree ("number");--> statement-breakpoint
CREATE INDEX "articles_updated" ON "articles" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "articles_author" ON "articles" USING btree ("author_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "articles_state" ON "articles" USING btree ("state","state_since","id");--> statement-breakpoint
CREATE INDEX "articles_state_updated" ON "articles" USING btree ("state","updated_at","id");--> statement-breakpoint
CREATE INDEX "articles_section" ON "articles" USING btree ("section_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "articles_holder" ON "articles" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "articles_scheduled" ON "articles" USING btree ("scheduled_at");--> statement-breakpoint
CREATE INDEX "articles_unchecked" ON "articles" USING btree ("unchecked_since");--> statement-breakpoint
CREATE INDEX "articles_corrects" ON "articles" USING btree ("corrects_id");--> statement-breakpoint
CREATE INDEX "events_article" ON "events" USING btree ("article_id","id");--> statement-breakpoint
CREATE INDEX "events_time" ON "events" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "events_actor" ON "events" USING btree ("actor_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "media_file_key" ON "media" USING btree ("file_key");--> statement-breakpoint
CREATE INDEX "media_owner" ON "media" USING btree ("owner_id","id");--> statement-breakpoint
CREATE INDEX "media_hash" ON "media" USING btree ("sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "pen_names_slug" ON "pen_names" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "pen_names_person" ON "pen_names" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email_key" ON "people" USING btree ("email_key");--> statement-breakpoint
CREATE UNIQUE INDEX "published_article" ON "published_articles" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "published_time" ON "published_articles" USING btree ("published_at","number");--> statement-breakpoint
CREATE INDEX "published_section" ON "published_articles" USING btree ("section_id","published_at","number");--> statement-breakpoint
CREATE INDEX "published_kind" ON "published_articles" USING btree ("kind","published_at","number");--> statement-breakpoint
CREATE INDEX "published_corrects" ON "published_articles" USING btree ("corrects_number");--> statement-breakpoint
CREATE INDEX "published_bylines_time" ON "published_bylines" USING btree ("pen_name_id","published_at","number");--> statement-breakpoint
CREATE INDEX "published_pictures_file" ON "published_pictures" USING btree ("file_key");--> statement-breakpoint
CREATE INDEX "published_topics_time" ON "published_topics" USING btree ("topic_id","published_at","number");--> statement-breakpoint
CREATE INDEX "refreshes_time" ON "refreshes" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "sections_slug" ON "sections" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "topics_slug" ON "topics" USING btree ("slug");