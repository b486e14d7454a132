CREATE TABLE `server_clocks` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`ahead_ms` integer NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `refreshes` ADD `tx` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `refreshes_order` ON `refreshes` (`tx`);