ALTER TABLE "people" ADD COLUMN "blotted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "privacy_version" integer;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "privacy_signed_at" timestamp (3) with time zone;