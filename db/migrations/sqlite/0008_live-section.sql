ALTER TABLE `articles` ADD `live_section_id` text;--> statement-breakpoint
UPDATE `articles` SET `live_section_id` = (SELECT `section_id` FROM `published_articles` WHERE `published_articles`.`number` = `articles`.`number`) WHERE `live_version_id` IS NOT NULL;
