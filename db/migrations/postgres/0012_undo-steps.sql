CREATE TABLE "last_steps" (
	"article_id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"actor_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"steps" json NOT NULL,
	"before" json NOT NULL,
	"event_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "opens_next" boolean;--> statement-breakpoint
ALTER TABLE "last_steps" ADD CONSTRAINT "last_steps_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;