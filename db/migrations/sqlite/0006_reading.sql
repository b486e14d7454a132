CREATE TABLE `front_changes` (
	`front_id` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`plan` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text,
	`restored_version` integer,
	PRIMARY KEY(`front_id`, `version`),
	CONSTRAINT "front_changes_kind" CHECK("front_changes"."kind" in ('arranged', 'scheduled', 'undone', 'restored'))
);
--> statement-breakpoint
CREATE TABLE `front_schedules` (
	`id` text PRIMARY KEY NOT NULL,
	`front_id` text NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`plan` text NOT NULL,
	`at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text NOT NULL,
	`changed_by_id` text NOT NULL,
	CONSTRAINT "front_schedules_state" CHECK("front_schedules"."state" in ('waiting', 'applied', 'cancelled'))
);
--> statement-breakpoint
CREATE INDEX `front_schedules_due` ON `front_schedules` (`state`,`at`);--> statement-breakpoint
CREATE TABLE `fronts` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`plan` text NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by_id` text
);
--> statement-breakpoint
CREATE TABLE `published_days` (
	`list` text NOT NULL,
	`day` text NOT NULL,
	`articles` integer NOT NULL,
	PRIMARY KEY(`list`, `day`)
);
--> statement-breakpoint
CREATE TABLE `reads` (
	`hour` integer NOT NULL,
	`number` integer NOT NULL,
	`reads` integer NOT NULL,
	PRIMARY KEY(`hour`, `number`)
);
--> statement-breakpoint
ALTER TABLE `pen_names` ADD `bio` text;--> statement-breakpoint
ALTER TABLE `pen_names` ADD `picture_id` text;--> statement-breakpoint
ALTER TABLE `pen_names` ADD `names_others` integer;--> statement-breakpoint
ALTER TABLE `pen_names` ADD `merged_into_id` text;--> statement-breakpoint
ALTER TABLE `published_articles` ADD `top_section_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `published_articles` ADD `feature` text;--> statement-breakpoint
CREATE INDEX `published_top_section` ON `published_articles` (`top_section_id`,`published_at`,`number`);--> statement-breakpoint
CREATE INDEX `published_feature` ON `published_articles` (`feature`,`published_at`,`number`);--> statement-breakpoint
ALTER TABLE `sections` ADD `parent_id` text;--> statement-breakpoint
ALTER TABLE `sections` ADD `description` text;--> statement-breakpoint
ALTER TABLE `sections` ADD `merged_into_id` text;--> statement-breakpoint
ALTER TABLE `topics` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `topics` ADD `description` text;--> statement-breakpoint
ALTER TABLE `topics` ADD `closed_at` integer;--> statement-breakpoint
ALTER TABLE `topics` ADD `merged_into_id` text;--> statement-breakpoint
UPDATE `published_articles` SET `top_section_id` = `section_id`;
