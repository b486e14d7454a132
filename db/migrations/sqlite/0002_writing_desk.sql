CREATE TABLE `article_saves` (
	`article_id` text NOT NULL,
	`version` integer NOT NULL,
	`save_key` text NOT NULL,
	`author_id` text NOT NULL,
	`saved_at` integer NOT NULL,
	`hash` text NOT NULL,
	`content` text,
	PRIMARY KEY(`article_id`, `version`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `article_saves_key` ON `article_saves` (`article_id`,`save_key`);--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`file_key` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`mime_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "files_kind" CHECK("files"."kind" in ('audio', 'document'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `files_file_key` ON `files` (`file_key`);--> statement-breakpoint
CREATE INDEX `files_owner` ON `files` (`owner_id`,`id`);--> statement-breakpoint
CREATE TABLE `presences` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`person_id` text NOT NULL,
	`writes` integer NOT NULL,
	`unsaved` integer NOT NULL,
	`since` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`asked_by_id` text,
	`asked_at` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `presences_article` ON `presences` (`article_id`,`seen_at`);--> statement-breakpoint
CREATE INDEX `presences_seen` ON `presences` (`seen_at`);--> statement-breakpoint
CREATE TABLE `previews` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`version_id` text NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `previews_article` ON `previews` (`article_id`,`id`);--> statement-breakpoint
CREATE TABLE `published_files` (
	`number` integer NOT NULL,
	`file_key` text NOT NULL,
	PRIMARY KEY(`number`, `file_key`)
);
--> statement-breakpoint
CREATE INDEX `published_files_file` ON `published_files` (`file_key`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_article_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`author_id` text NOT NULL,
	`label` text,
	`save_key` text,
	`created_at` integer NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "article_versions_kind" CHECK("__new_article_versions"."kind" in ('submitted', 'returned', 'forwarded', 'approved', 'published', 'saved', 'restored', 'previewed', 'conflict'))
);
--> statement-breakpoint
INSERT INTO `__new_article_versions`("id", "article_id", "ordinal", "kind", "content", "author_id", "created_at", "hash") SELECT "id", "article_id", "ordinal", "kind", "content", "author_id", "created_at", "hash" FROM `article_versions`;--> statement-breakpoint
DROP TABLE `article_versions`;--> statement-breakpoint
ALTER TABLE `__new_article_versions` RENAME TO `article_versions`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `article_versions_ordinal` ON `article_versions` (`article_id`,`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `article_versions_save` ON `article_versions` (`article_id`,`save_key`);--> statement-breakpoint
ALTER TABLE `published_articles` ADD `files` text;