PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`right_sets` text,
	`language` text NOT NULL,
	`section_ids` text NOT NULL,
	`self_publish_section_ids` text NOT NULL,
	`invited_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`withdrawn_at` integer,
	`accepted_at` integer,
	`person_id` text,
	CONSTRAINT "invitations_role" CHECK("__new_invitations"."role" in ('associate', 'contributor', 'reporter', 'editor', 'desk_head', 'managing_editor', 'editor_in_chief', 'admin')),
	CONSTRAINT "invitations_language" CHECK("__new_invitations"."language" in ('vi', 'en'))
);
--> statement-breakpoint
INSERT INTO `__new_invitations`("id", "version", "email", "email_key", "name", "role", "language", "section_ids", "self_publish_section_ids", "invited_by_id", "created_at", "expires_at", "withdrawn_at", "accepted_at", "person_id") SELECT "id", "version", "email", "email_key", "name", "role", "language", "section_ids", "self_publish_section_ids", "invited_by_id", "created_at", "expires_at", "withdrawn_at", "accepted_at", "person_id" FROM `invitations`;--> statement-breakpoint
DROP TABLE `invitations`;--> statement-breakpoint
ALTER TABLE `__new_invitations` RENAME TO `invitations`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `invitations_email` ON `invitations` (`email_key`);--> statement-breakpoint
CREATE INDEX `invitations_created` ON `invitations` (`created_at`);--> statement-breakpoint
CREATE TABLE `__new_people` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`role` text NOT NULL,
	`right_sets` text,
	`language` text NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`blocked_at` integer,
	`ends_at` integer,
	`successor_id` text,
	`notice_choices` text,
	`opens_next` integer,
	CONSTRAINT "people_role" CHECK("__new_people"."role" in ('associate', 'contributor', 'reporter', 'editor', 'desk_head', 'managing_editor', 'editor_in_chief', 'admin')),
	CONSTRAINT "people_language" CHECK("__new_people"."language" in ('vi', 'en'))
);
--> statement-breakpoint
INSERT INTO `__new_people`("id", "version", "name", "email", "email_key", "role", "language", "password_hash", "created_at", "blocked_at", "ends_at", "successor_id", "notice_choices", "opens_next") SELECT "id", "version", "name", "email", "email_key", "role", "language", "password_hash", "created_at", "blocked_at", "ends_at", "successor_id", "notice_choices", "opens_next" FROM `people`;--> statement-breakpoint
DROP TABLE `people`;--> statement-breakpoint
ALTER TABLE `__new_people` RENAME TO `people`;--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_key` ON `people` (`email_key`);