CREATE TABLE "oidc_claim" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"return_to" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "oidc_flow" (
	"state_hash" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"nonce" text NOT NULL,
	"code_verifier" text NOT NULL,
	"return_to" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "oidc_identity" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"person_id" text NOT NULL,
	"linked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "oidc_identity_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text DEFAULT '' NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "passkey_challenge" (
	"challenge_hash" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application" (
	"id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"works_on" text NOT NULL,
	"brings" text NOT NULL,
	"seeks" text NOT NULL,
	"lang" text DEFAULT 'nl' NOT NULL,
	"principles_id" text,
	"agreed_at" timestamp with time zone NOT NULL,
	"applied_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"decision" text,
	"reason" text,
	"person_id" text
);
--> statement-breakpoint
CREATE TABLE "application_message" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"by_id" text,
	"body" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "circle_activity" (
	"id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"title" text NOT NULL,
	"owner_id" text NOT NULL,
	"on_date" date NOT NULL,
	"agreed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"agreed_by" text NOT NULL,
	"happened_at" timestamp with time zone,
	"happened_by" text,
	"dropped_at" timestamp with time zone,
	"dropped_by" text
);
--> statement-breakpoint
CREATE TABLE "circle_milestone" (
	"id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "circle_step" (
	"circle_id" text NOT NULL,
	"step" integer NOT NULL,
	"started_at" timestamp with time zone,
	"started_by" text,
	"done_at" timestamp with time zone,
	"done_by" text,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "circle_step_circle_id_step_pk" PRIMARY KEY("circle_id","step")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"email" text,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"made_by" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"most_uses" integer NOT NULL,
	"uses" integer DEFAULT 0 NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" text
);
--> statement-breakpoint
CREATE TABLE "invitation_use" (
	"invitation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"used_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitation_use_invitation_id_person_id_pk" PRIMARY KEY("invitation_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "directory_entry" (
	"circle_id" text NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"photo_id" text,
	"headline" text NOT NULL,
	"works_on" text NOT NULL,
	"brings" text NOT NULL,
	"seeks" text NOT NULL,
	"about" text NOT NULL,
	"organisation" text NOT NULL,
	"link" text NOT NULL,
	"region" text NOT NULL,
	"role" text NOT NULL,
	"role_words" text NOT NULL,
	"opgaven" text[] NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"active_at" timestamp with time zone NOT NULL,
	"thanks" integer DEFAULT 0 NOT NULL,
	"search" text NOT NULL,
	CONSTRAINT "directory_entry_circle_id_person_id_pk" PRIMARY KEY("circle_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "directory_label" (
	"circle_id" text NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "directory_label_circle_id_kind_label_pk" PRIMARY KEY("circle_id","kind","label")
);
--> statement-breakpoint
CREATE TABLE "introduction" (
	"id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"by_id" text NOT NULL,
	"one_id" text NOT NULL,
	"other_id" text NOT NULL,
	"note" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "introduction_thanks" (
	"introduction_id" text NOT NULL,
	"person_id" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "introduction_thanks_introduction_id_person_id_pk" PRIMARY KEY("introduction_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "participant" (
	"circle_id" text NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"photo_id" text,
	"works_on" text NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	CONSTRAINT "participant_circle_id_person_id_pk" PRIMARY KEY("circle_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "profile" (
	"person_id" text PRIMARY KEY NOT NULL,
	"headline" text DEFAULT '' NOT NULL,
	"works_on" text DEFAULT '' NOT NULL,
	"brings" text DEFAULT '' NOT NULL,
	"seeks" text DEFAULT '' NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"organisation" text DEFAULT '' NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"region" text DEFAULT '' NOT NULL,
	"role" text DEFAULT '' NOT NULL,
	"role_words" text DEFAULT '' NOT NULL,
	"opgaven" text[] DEFAULT '{}'::text[] NOT NULL,
	"audience" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"shown_since" timestamp with time zone,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "circle_text" (
	"id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"key" text NOT NULL,
	"lang" text DEFAULT 'nl' NOT NULL,
	"body" text NOT NULL,
	"written_by" text,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "circle" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"tagline" text DEFAULT '' NOT NULL,
	"kind" text DEFAULT 'collective' NOT NULL,
	"joining" text DEFAULT 'application' NOT NULL,
	"visibility" text DEFAULT 'public' NOT NULL,
	"hue" integer DEFAULT 25 NOT NULL,
	"founding" boolean DEFAULT false NOT NULL,
	"threshold" integer DEFAULT 10 NOT NULL,
	"member_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" text,
	"archived_at" timestamp with time zone,
	"archived_by" text
);
--> statement-breakpoint
CREATE TABLE "circle_role" (
	"circle_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	"given_by" text,
	CONSTRAINT "circle_role_circle_id_person_id_role_pk" PRIMARY KEY("circle_id","person_id","role")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"circle_id" text NOT NULL,
	"person_id" text NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"welcomed_by" text,
	"left_at" timestamp with time zone,
	"removed_by" text,
	"removed_reason" text,
	CONSTRAINT "membership_circle_id_person_id_pk" PRIMARY KEY("circle_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"person_id" text,
	"action" text NOT NULL,
	"circle_id" text,
	"subject_kind" text,
	"subject_id" text,
	"result" text DEFAULT 'done' NOT NULL,
	"address" text,
	"request_id" text,
	"detail" jsonb
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" text PRIMARY KEY NOT NULL,
	"once_key" text NOT NULL,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"reply_to" text,
	"subject" text NOT NULL,
	"body_text" text NOT NULL,
	"body_html" text NOT NULL,
	"queued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "kept_form" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"path" text NOT NULL,
	"fields" text NOT NULL,
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"lang" text DEFAULT 'nl' NOT NULL,
	"theme" text DEFAULT 'auto' NOT NULL,
	"photo_id" text,
	"current_circle_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"greeted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"window_at" timestamp with time zone NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" text NOT NULL,
	"browser" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"proved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "signin_code" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"code_hash" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "spark" (
	"id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"from_kind" text NOT NULL,
	"from_id" text NOT NULL,
	"to_kind" text NOT NULL,
	"to_id" text NOT NULL,
	"by_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stored_file" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"mime" text NOT NULL,
	"bytes" integer NOT NULL,
	"width" integer,
	"height" integer,
	"owner_id" text NOT NULL,
	"stored_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "oidc_identity" ADD CONSTRAINT "oidc_identity_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_message" ADD CONSTRAINT "application_message_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_activity" ADD CONSTRAINT "circle_activity_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_milestone" ADD CONSTRAINT "circle_milestone_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_step" ADD CONSTRAINT "circle_step_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_use" ADD CONSTRAINT "invitation_use_invitation_id_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directory_entry" ADD CONSTRAINT "directory_entry_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directory_entry" ADD CONSTRAINT "directory_entry_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directory_label" ADD CONSTRAINT "directory_label_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_thanks" ADD CONSTRAINT "introduction_thanks_introduction_id_introduction_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introduction"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile" ADD CONSTRAINT "profile_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_text" ADD CONSTRAINT "circle_text_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "oidc_claim_expires" ON "oidc_claim" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "oidc_flow_expires" ON "oidc_flow" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "oidc_identity_person" ON "oidc_identity" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "passkey_credential_key" ON "passkey" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "passkey_person" ON "passkey" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "passkey_challenge_expires" ON "passkey_challenge" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "application_inbox" ON "application" USING btree ("circle_id","applied_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "application_open_key" ON "application" USING btree ("circle_id","email") WHERE "application"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "application_message_in_order" ON "application_message" USING btree ("application_id","at");--> statement-breakpoint
CREATE INDEX "circle_activity_by_date" ON "circle_activity" USING btree ("circle_id","on_date");--> statement-breakpoint
CREATE UNIQUE INDEX "circle_milestone_key" ON "circle_milestone" USING btree ("circle_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token_key" ON "invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitation_newest" ON "invitation" USING btree ("circle_id","made_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "directory_active" ON "directory_entry" USING btree ("circle_id","active_at" DESC NULLS FIRST,"person_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "directory_region" ON "directory_entry" USING btree ("circle_id","region","active_at" DESC NULLS FIRST,"person_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "directory_role" ON "directory_entry" USING btree ("circle_id","role","active_at" DESC NULLS FIRST,"person_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "directory_joined" ON "directory_entry" USING btree ("circle_id","joined_at" DESC NULLS FIRST,"person_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "directory_person" ON "directory_entry" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "directory_search" ON "directory_entry" USING gin ("circle_id" text_ops,"search" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "directory_names" ON "directory_entry" USING gin ("circle_id" text_ops,split_part("search", E'
', 1) gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "directory_opgaven" ON "directory_entry" USING gin ("circle_id" text_ops,"opgaven" array_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "directory_label_most" ON "directory_label" USING btree ("circle_id","kind","people" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "introduction_newest" ON "introduction" USING btree ("circle_id","made_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "introduction_by" ON "introduction" USING btree ("by_id","made_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "introduction_one" ON "introduction" USING btree ("one_id","made_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "introduction_other" ON "introduction" USING btree ("other_id","made_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "participant_newest" ON "participant" USING btree ("circle_id","joined_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "participant_person" ON "participant" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "circle_text_newest" ON "circle_text" USING btree ("circle_id","key","lang","written_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "circle_slug_key" ON "circle" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "circle_founding" ON "circle" USING btree ("founding");--> statement-breakpoint
CREATE INDEX "membership_person" ON "membership" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "membership_newest" ON "membership" USING btree ("circle_id","joined_at" DESC NULLS FIRST,"person_id");--> statement-breakpoint
CREATE INDEX "audit_circle" ON "audit" USING btree ("circle_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_newest" ON "audit" USING btree ("at" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "mail_once_key" ON "mail" USING btree ("once_key");--> statement-breakpoint
CREATE INDEX "mail_newest" ON "mail" USING btree ("queued_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "kept_form_at" ON "kept_form" USING btree ("kept_at");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email_key" ON "person" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "rate_limit_window" ON "rate_limit" USING btree ("window_at");--> statement-breakpoint
CREATE UNIQUE INDEX "session_token_key" ON "session" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id","seen_at");--> statement-breakpoint
CREATE INDEX "signin_code_expires" ON "signin_code" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "spark_edge_key" ON "spark" USING btree ("from_kind","from_id","to_kind","to_id");--> statement-breakpoint
CREATE INDEX "spark_to" ON "spark" USING btree ("to_kind","to_id");--> statement-breakpoint
CREATE INDEX "spark_circle" ON "spark" USING btree ("circle_id","at" DESC NULLS FIRST);