CREATE TABLE "article_views" (
	"article_id" text NOT NULL,
	"person_id" text NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "article_views_article_id_person_id_pk" PRIMARY KEY("article_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "queue_place" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "first_into" json;--> statement-breakpoint
ALTER TABLE "article_views" ADD CONSTRAINT "article_views_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_views_hash" ON "article_views" USING btree ("article_id","hash");--> statement-breakpoint
CREATE INDEX "articles_queue" ON "articles" USING btree ("state","queue_place","id");--> statement-breakpoint
UPDATE "articles" SET "queue_place" = "state_since";