CREATE TABLE `comment_threads` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`place` text NOT NULL,
	`anchor_from` integer,
	`anchor_to` integer,
	`quote` text NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`resolved_at` integer,
	`resolved_by_id` text,
	CONSTRAINT "comment_threads_place" CHECK("comment_threads"."place" in ('article', 'title', 'sapo', 'body'))
);
--> statement-breakpoint
CREATE INDEX `comment_threads_article` ON `comment_threads` (`article_id`,`id`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` text NOT NULL,
	`article_id` text NOT NULL,
	`author_id` text NOT NULL,
	`text` text NOT NULL,
	`mentioned_ids` text NOT NULL,
	`created_at` integer NOT NULL,
	`edited_at` integer,
	FOREIGN KEY (`thread_id`) REFERENCES `comment_threads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comments_thread` ON `comments` (`thread_id`,`id`);--> statement-breakpoint
CREATE INDEX `comments_article` ON `comments` (`article_id`,`id`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`article_id` text,
	`subject_id` text,
	`thread_id` text,
	`text` text NOT NULL,
	`read_at` integer,
	`mail` text NOT NULL,
	`mail_attempts` integer NOT NULL,
	`mail_at` integer,
	CONSTRAINT "notices_kind" CHECK("notices"."kind" in ('returned', 'assigned', 'taken_over', 'sent_back', 'mentioned', 'replied', 'approved', 'scheduled', 'published', 'corrected', 'taken_down', 'late', 'failed', 'subject_assigned', 'subject_approved', 'subject_declined', 'handover')),
	CONSTRAINT "notices_mail_state" CHECK("notices"."mail" in ('none', 'due', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE INDEX `notices_person` ON `notices` (`person_id`,`id`);--> statement-breakpoint
CREATE INDEX `notices_unread` ON `notices` (`person_id`,`read_at`);--> statement-breakpoint
CREATE INDEX `notices_mail` ON `notices` (`mail`,`mail_at`);--> statement-breakpoint
CREATE INDEX `notices_article` ON `notices` (`article_id`,`kind`);--> statement-breakpoint
CREATE TABLE `return_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`version_id` text NOT NULL,
	`returned_by_id` text NOT NULL,
	`returned_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `return_lists_article` ON `return_lists` (`article_id`,`id`);--> statement-breakpoint
CREATE TABLE `return_points` (
	`id` text PRIMARY KEY NOT NULL,
	`return_id` text NOT NULL,
	`article_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`chip` integer NOT NULL,
	`thread_id` text,
	`ticked_at` integer,
	`ticked_by_id` text,
	`answer` text NOT NULL,
	FOREIGN KEY (`return_id`) REFERENCES `return_lists`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `return_points_list` ON `return_points` (`return_id`,`position`);--> statement-breakpoint
CREATE INDEX `return_points_article` ON `return_points` (`article_id`);--> statement-breakpoint
CREATE TABLE `shift_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`author_id` text NOT NULL,
	`at` integer NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `shift_notes_time` ON `shift_notes` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `subjects` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`brief` text NOT NULL,
	`section_id` text,
	`state` text NOT NULL,
	`proposed_by_id` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`decided_by_id` text,
	`decided_at` integer,
	`decision` text NOT NULL,
	`assignee_id` text,
	`deadline_at` integer,
	`planned_on` text,
	`article_id` text,
	`updated_at` integer NOT NULL,
	CONSTRAINT "subjects_state_known" CHECK("subjects"."state" in ('proposed', 'approved', 'declined', 'dropped'))
);
--> statement-breakpoint
CREATE INDEX `subjects_state` ON `subjects` (`state`,`id`);--> statement-breakpoint
CREATE INDEX `subjects_day` ON `subjects` (`planned_on`,`id`);--> statement-breakpoint
CREATE INDEX `subjects_assignee` ON `subjects` (`assignee_id`,`state`);--> statement-breakpoint
CREATE INDEX `subjects_proposer` ON `subjects` (`proposed_by_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `subjects_article` ON `subjects` (`article_id`);--> statement-breakpoint
CREATE TABLE `suggestions` (
	`article_id` text NOT NULL,
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `id`)
);
--> statement-breakpoint
ALTER TABLE `articles` ADD `deadline_at` integer;--> statement-breakpoint
ALTER TABLE `articles` ADD `readiness` text;--> statement-breakpoint
CREATE INDEX `articles_deadline` ON `articles` (`deadline_at`);--> statement-breakpoint
CREATE INDEX `articles_first_published` ON `articles` (`first_published_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_author_published` ON `articles` (`author_id`,`first_published_at`,`id`);--> statement-breakpoint
ALTER TABLE `people` ADD `notice_choices` text;