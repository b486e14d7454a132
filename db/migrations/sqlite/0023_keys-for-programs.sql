CREATE TABLE `program_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`secret_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`used_from` text
);
--> statement-breakpoint
CREATE INDEX `program_keys_person` ON `program_keys` (`person_id`);--> statement-breakpoint
CREATE INDEX `program_keys_expiry` ON `program_keys` (`expires_at`);