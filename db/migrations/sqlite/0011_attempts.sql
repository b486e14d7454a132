CREATE TABLE `attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`account` text,
	`count` integer NOT NULL,
	`window_started_at` integer NOT NULL,
	`held_until` integer
);
--> statement-breakpoint
CREATE INDEX `attempts_account` ON `attempts` (`account`);--> statement-breakpoint
CREATE INDEX `attempts_window` ON `attempts` (`window_started_at`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_notices` (
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
	CONSTRAINT "notices_kind" CHECK("__new_notices"."kind" in ('returned', 'assigned', 'taken_over', 'sent_back', 'mentioned', 'replied', 'revision_dropped', 'reminded', 'approved', 'scheduled', 'published', 'corrected', 'taken_down', 'late', 'failed', 'subject_assigned', 'subject_approved', 'subject_declined', 'handover', 'password_guessed')),
	CONSTRAINT "notices_mail_state" CHECK("__new_notices"."mail" in ('none', 'due', 'sent', 'failed'))
);
--> statement-breakpoint
INSERT INTO `__new_notices`("id", "person_id", "kind", "at", "actor_id", "article_id", "subject_id", "thread_id", "text", "read_at", "mail", "mail_attempts", "mail_at") SELECT "id", "person_id", "kind", "at", "actor_id", "article_id", "subject_id", "thread_id", "text", "read_at", "mail", "mail_attempts", "mail_at" FROM `notices`;--> statement-breakpoint
DROP TABLE `notices`;--> statement-breakpoint
ALTER TABLE `__new_notices` RENAME TO `notices`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `notices_person` ON `notices` (`person_id`,`id`);--> statement-breakpoint
CREATE INDEX `notices_unread` ON `notices` (`person_id`,`read_at`);--> statement-breakpoint
CREATE INDEX `notices_mail` ON `notices` (`mail`,`mail_at`);--> statement-breakpoint
CREATE INDEX `notices_article` ON `notices` (`article_id`,`kind`);