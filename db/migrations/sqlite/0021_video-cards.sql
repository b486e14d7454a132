CREATE TABLE `video_cards` (
	`video` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`author` text NOT NULL,
	`still` text,
	`asked_at` integer NOT NULL
);
