CREATE TABLE "loose_file" (
	"key" text PRIMARY KEY NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "stale_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "dropped_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "mail_unsent" ON "mail" USING btree ("queued_at") WHERE sent_at is null and dropped_at is null;