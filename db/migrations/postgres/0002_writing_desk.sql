CREATE TABLE "article_saves" (
	"article_id" text NOT NULL,
	"version" integer NOT NULL,
	"save_key" text NOT NULL,
	"author_id" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"hash" text NOT NULL,
	"content" json,
	CONSTRAINT "article_saves_article_id_version_pk" PRIMARY KEY("article_id","version")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"file_key" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"mime_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "files_kind" CHECK ("files"."kind" in ('audio', 'document'))
);
--> statement-breakpoint
CREATE TABLE "presences" (
	"id" text PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"person_id" text NOT NULL,
	"writes" boolean NOT NULL,
	"unsaved" boolean NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"asked_by_id" text,
	"asked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "previews" (
	"id" text PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"version_id" text NOT NULL,
	"created_by_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "published_files" (
	"number" integer NOT NULL,
	"file_key" text NOT NULL,
	CONSTRAINT "published_files_number_file_key_pk" PRIMARY KEY("number","file_key")
);
--> statement-breakpoint
ALTER TABLE "article_versions" DROP CONSTRAINT "article_versions_kind";--> statement-breakpoint
ALTER TABLE "article_versions" ADD COLUMN "label" text;--> statement-breakpoint
ALTER TABLE "article_versions" ADD COLUMN "save_key" text;--> statement-breakpoint
ALTER TABLE "published_articles" ADD COLUMN "files" json;--> statement-breakpoint
ALTER TABLE "article_saves" ADD CONSTRAINT "article_saves_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "previews" ADD CONSTRAINT "previews_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "article_saves_key" ON "article_saves" USING btree ("article_id","save_key");--> statement-breakpoint
CREATE UNIQUE INDEX "files_file_key" ON "files" USING btree ("file_key");--> statement-breakpoint
CREATE INDEX "files_owner" ON "files" USING btree ("owner_id","id");--> statement-breakpoint
CREATE INDEX "presences_article" ON "presences" USING btree ("article_id","seen_at");--> statement-breakpoint
CREATE INDEX "presences_seen" ON "presences" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "previews_article" ON "previews" USING btree ("article_id","id");--> statement-breakpoint
CREATE INDEX "published_files_file" ON "published_files" USING btree ("file_key");--> statement-breakpoint
CREATE UNIQUE INDEX "article_versions_save" ON "article_versions" USING btree ("article_id","save_key");--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_kind" CHECK ("article_versions"."kind" in ('submitted', 'returned', 'forwarded', 'approved', 'published', 'saved', 'restored', 'previewed', 'conflict'));