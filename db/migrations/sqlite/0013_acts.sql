CREATE TABLE `acts` (
	`name` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`what` text NOT NULL,
	`answer` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `acts_time` ON `acts` (`at`);