CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"language" text NOT NULL,
	"section_ids" json NOT NULL,
	"self_publish_section_ids" json NOT NULL,
	"invited_by_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"accepted_at" timestamp (3) with time zone,
	"person_id" text,
	CONSTRAINT "invitations_role" CHECK ("invitations"."role" in ('contributor', 'reporter', 'editor', 'desk_head', 'managing_editor', 'editor_in_chief', 'admin')),
	CONSTRAINT "invitations_language" CHECK ("invitations"."language" in ('vi', 'en'))
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"address" text NOT NULL,
	"subject_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"mail" text NOT NULL,
	"mail_at" timestamp (3) with time zone,
	"mail_attempts" integer NOT NULL,
	CONSTRAINT "letters_kind" CHECK ("letters"."kind" in ('invitation', 'password_reset', 'password_was_reset', 'email_old', 'email_new', 'email_was_changed', 'new_sign_in', 'protection_changed')),
	CONSTRAINT "letters_mail" CHECK ("letters"."mail" in ('none', 'due', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "links" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"subject_id" text NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "links_purpose" CHECK ("links"."purpose" in ('invitation', 'password_reset', 'email_old', 'email_new'))
);
--> statement-breakpoint
CREATE INDEX "invitations_email" ON "invitations" USING btree ("email_key");--> statement-breakpoint
CREATE INDEX "invitations_created" ON "invitations" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "letters_due" ON "letters" USING btree ("mail","mail_at");--> statement-breakpoint
CREATE INDEX "letters_subject" ON "letters" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "links_subject" ON "links" USING btree ("purpose","subject_id");--> statement-breakpoint
CREATE INDEX "links_expiry" ON "links" USING btree ("expires_at");