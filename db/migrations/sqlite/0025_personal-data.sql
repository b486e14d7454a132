ALTER TABLE `people` ADD `blotted_at` integer;--> statement-breakpoint
ALTER TABLE `people` ADD `privacy_version` integer;--> statement-breakpoint
ALTER TABLE `people` ADD `privacy_signed_at` integer;