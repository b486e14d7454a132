CREATE TABLE "sitemap_parts" (
	"part" integer PRIMARY KEY NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);

--> statement-breakpoint
INSERT INTO "sitemap_parts" ("part", "changed_at") SELECT ("number" - 1) / 2000 + 1, max("updated_at") FROM "published_articles" GROUP BY 1;
