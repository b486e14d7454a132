CREATE TABLE `article_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`author_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "article_versions_kind" CHECK("article_versions"."kind" in ('submitted', 'returned', 'forwarded', 'approved', 'published', 'conflict'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `article_versions_ordinal` ON `article_versions` (`article_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `articles` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`state_since` integer NOT NULL,
	`author_id` text NOT NULL,
	`holder_id` text,
	`forwarded_by_id` text,
	`writer_ids` text NOT NULL,
	`kicker` text NOT NULL,
	`title` text NOT NULL,
	`sapo` text NOT NULL,
	`dateline` text NOT NULL,
	`section_id` text,
	`topic_ids` text NOT NULL,
	`bylines` text NOT NULL,
	`lead` text,
	`body` text NOT NULL,
	`words` integer NOT NULL,
	`approved_version_id` text,
	`approved_by_id` text,
	`scheduled_at` integer,
	`live_version_id` text,
	`first_published_at` integer,
	`unchecked_since` integer,
	`corrects_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by_id` text NOT NULL,
	CONSTRAINT "articles_state_known" CHECK("articles"."state" in ('draft', 'submitted', 'editing', 'returned', 'awaiting_approval', 'approved', 'scheduled', 'published', 'taken_down', 'discarded')),
	CONSTRAINT "articles_kind_known" CHECK("articles"."kind" in ('article', 'correction'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `articles_number` ON `articles` (`number`);--> statement-breakpoint
CREATE INDEX `articles_updated` ON `articles` (`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_author` ON `articles` (`author_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_state` ON `articles` (`state`,`state_since`,`id`);--> statement-breakpoint
CREATE INDEX `articles_state_updated` ON `articles` (`state`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_section` ON `articles` (`section_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_holder` ON `articles` (`holder_id`);--> statement-breakpoint
CREATE INDEX `articles_scheduled` ON `articles` (`scheduled_at`);--> statement-breakpoint
CREATE INDEX `articles_unchecked` ON `articles` (`unchecked_since`);--> statement-breakpoint
CREATE INDEX `articles_corrects` ON `articles` (`corrects_id`);--> statement-breakpoint
CREATE TABLE `counters` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`name` text NOT NULL,
	`actor_id` text,
	`article_id` text,
	`subject` text,
	`from_state` text,
	`to_state` text,
	`version_id` text,
	`reason` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_article` ON `events` (`article_id`,`id`);--> statement-breakpoint
CREATE INDEX `events_time` ON `events` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `events_actor` ON `events` (`actor_id`,`id`);--> statement-breakpoint
CREATE TABLE `media` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`owner_id` text NOT NULL,
	`file_key` text NOT NULL,
	`name` text NOT NULL,
	`mime_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`colour` text NOT NULL,
	`caption` text NOT NULL,
	`credit` text NOT NULL,
	`alt` text NOT NULL,
	`list_text` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `media_file_key` ON `media` (`file_key`);--> statement-breakpoint
CREATE INDEX `media_owner` ON `media` (`owner_id`,`id`);--> statement-breakpoint
CREATE INDEX `media_hash` ON `media` (`sha256`);--> statement-breakpoint
CREATE TABLE `moved_addresses` (
	`path` text PRIMARY KEY NOT NULL,
	`target` text NOT NULL,
	`moved_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `pen_names` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pen_names_slug` ON `pen_names` (`slug`);--> statement-breakpoint
CREATE INDEX `pen_names_person` ON `pen_names` (`person_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`role` text NOT NULL,
	`language` text NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`blocked_at` integer,
	CONSTRAINT "people_role" CHECK("people"."role" in ('contributor', 'reporter', 'editor', 'desk_head', 'managing_editor', 'editor_in_chief', 'admin')),
	CONSTRAINT "people_language" CHECK("people"."language" in ('vi', 'en'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_key` ON `people` (`email_key`);--> statement-breakpoint
CREATE TABLE `person_sections` (
	`person_id` text NOT NULL,
	`section_id` text NOT NULL,
	`grants` text NOT NULL,
	PRIMARY KEY(`person_id`, `section_id`, `grants`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_sections_grants" CHECK("person_sections"."grants" in ('holds', 'self_publish'))
);
--> statement-breakpoint
CREATE TABLE `published_articles` (
	`number` integer PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`version_id` text NOT NULL,
	`kind` text NOT NULL,
	`section_id` text NOT NULL,
	`slug` text NOT NULL,
	`kicker` text NOT NULL,
	`title` text NOT NULL,
	`sapo` text NOT NULL,
	`dateline` text NOT NULL,
	`abstract` text NOT NULL,
	`lead` text,
	`bylines` text NOT NULL,
	`body` text NOT NULL,
	`pictures` text NOT NULL,
	`words` integer NOT NULL,
	`published_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`corrects_number` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `published_article` ON `published_articles` (`article_id`);--> statement-breakpoint
CREATE INDEX `published_time` ON `published_articles` (`published_at`,`number`);--> statement-breakpoint
CREATE INDEX `published_section` ON `published_articles` (`section_id`,`published_at`,`number`);--> statement-breakpoint
CREATE INDEX `published_kind` ON `published_articles` (`kind`,`published_at`,`number`);--> statement-breakpoint
CREATE INDEX `published_corrects` ON `published_articles` (`corrects_number`);--> statement-breakpoint
CREATE TABLE `published_bylines` (
	`number` integer NOT NULL,
	`pen_name_id` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`number`, `pen_name_id`)
);
--> statement-breakpoint
CREATE INDEX `published_bylines_time` ON `published_bylines` (`pen_name_id`,`published_at`,`number`);--> statement-breakpoint
CREATE TABLE `published_pictures` (
	`number` integer NOT NULL,
	`file_key` text NOT NULL,
	PRIMARY KEY(`number`, `file_key`)
);
--> statement-breakpoint
CREATE INDEX `published_pictures_file` ON `published_pictures` (`file_key`);--> statement-breakpoint
CREATE TABLE `published_topics` (
	`number` integer NOT NULL,
	`topic_id` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`number`, `topic_id`)
);
--> statement-breakpoint
CREATE INDEX `published_topics_time` ON `published_topics` (`topic_id`,`published_at`,`number`);--> statement-breakpoint
CREATE TABLE `refreshes` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`surfaces` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `refreshes_time` ON `refreshes` (`at`);--> statement-breakpoint
CREATE TABLE `sections` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sections_slug` ON `sections` (`slug`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`email_key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`window_started_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tombstones` (
	`number` integer PRIMARY KEY NOT NULL,
	`taken_down_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `topics` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topics_slug` ON `topics` (`slug`);