CREATE TABLE "video_cards" (
	"video" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"author" text NOT NULL,
	"still" text,
	"asked_at" timestamp (3) with time zone NOT NULL
);
