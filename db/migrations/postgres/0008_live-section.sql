ALTER TABLE "articles" ADD COLUMN "live_section_id" text;--> statement-breakpoint
UPDATE "articles" SET "live_section_id" = "published_articles"."section_id" FROM "published_articles" WHERE "published_articles"."number" = "articles"."number" AND "articles"."live_version_id" IS NOT NULL;
