CREATE TABLE `last_steps` (
	`article_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`actor_id` text NOT NULL,
	`at` integer NOT NULL,
	`steps` text NOT NULL,
	`before` text NOT NULL,
	`event_id` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `people` ADD `opens_next` integer;