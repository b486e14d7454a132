ALTER TABLE "invitations" DROP CONSTRAINT "invitations_role";--> statement-breakpoint
ALTER TABLE "people" DROP CONSTRAINT "people_role";--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "right_sets" json;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "right_sets" json;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_role" CHECK ("invitations"."role" in ('associate', 'contributor', 'reporter', 'editor', 'desk_head', 'managing_editor', 'editor_in_chief', 'admin'));--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_role" CHECK ("people"."role" in ('associate', 'contributor', 'reporter', 'editor', 'desk_head', 'managing_editor', 'editor_in_chief', 'admin'));