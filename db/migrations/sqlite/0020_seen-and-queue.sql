CREATE TABLE `article_views` (
	`article_id` text NOT NULL,
	`person_id` text NOT NULL,
	`version` integer NOT NULL,
	`hash` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `person_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_views_hash` ON `article_views` (`article_id`,`hash`);--> statement-breakpoint
ALTER TABLE `articles` ADD `queue_place` integer;--> statement-breakpoint
ALTER TABLE `articles` ADD `first_into` text;--> statement-breakpoint
CREATE INDEX `articles_queue` ON `articles` (`state`,`queue_place`,`id`);--> statement-breakpoint
UPDATE `articles` SET `queue_place` = `state_since`;