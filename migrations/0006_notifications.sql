CREATE TABLE "conversation" (
	"id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"pair_key" text,
	"begun_at" timestamp with time zone DEFAULT now() NOT NULL,
	"begun_by" text,
	"closed_at" timestamp with time zone,
	"closed_by" text,
	"pinned_at" timestamp with time zone,
	"pinned_by" text,
	"slow_seconds" integer DEFAULT 0 NOT NULL,
	"last_seq" bigint DEFAULT 0 NOT NULL,
	"last_rev" bigint DEFAULT 0 NOT NULL,
	"last_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conversation_member" (
	"conversation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"left_at" timestamp with time zone,
	CONSTRAINT "conversation_member_conversation_id_person_id_pk" PRIMARY KEY("conversation_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "conversation_reading" (
	"conversation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"read_seq" bigint DEFAULT 0 NOT NULL,
	"read_at" timestamp with time zone DEFAULT now() NOT NULL,
	"spoke_at" timestamp with time zone,
	CONSTRAINT "conversation_reading_conversation_id_person_id_pk" PRIMARY KEY("conversation_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"rev" bigint NOT NULL,
	"maker_id" text NOT NULL,
	"body" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reply_to" text,
	"once_key" text NOT NULL,
	"edited_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"deleted_by" text,
	"pinned_at" timestamp with time zone,
	"pinned_by" text,
	"search" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "message_reaction" (
	"message_id" text NOT NULL,
	"kind" text NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_reaction_message_id_kind_person_id_pk" PRIMARY KEY("message_id","kind","person_id")
);
--> statement-breakpoint
CREATE TABLE "digest_sent" (
	"person_id" text NOT NULL,
	"period" text NOT NULL,
	"items" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "digest_sent_person_id_period_pk" PRIMARY KEY("person_id","period")
);
--> statement-breakpoint
CREATE TABLE "mail_received" (
	"once_key" text PRIMARY KEY NOT NULL,
	"person_id" text,
	"outcome" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_choice" (
	"person_id" text NOT NULL,
	"circle_id" text NOT NULL,
	"about" text NOT NULL,
	"pace" text NOT NULL,
	"chosen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notice_choice_person_id_circle_id_about_pk" PRIMARY KEY("person_id","circle_id","about")
);
--> statement-breakpoint
CREATE TABLE "push_subscription" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"session_id" text NOT NULL,
	"endpoint" text NOT NULL,
	"endpoint_hash" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"browser" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"circle_id" text NOT NULL,
	"kind" text NOT NULL,
	"thing_kind" text NOT NULL,
	"thing_id" text NOT NULL,
	"by_id" text,
	"once_key" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone,
	"mailed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "attachment" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_kind" text NOT NULL,
	"owner_id" text NOT NULL,
	"by_id" text,
	"name" text NOT NULL,
	"alt" text,
	"file_id" text NOT NULL,
	"small_file_id" text,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_block" (
	"person_id" text NOT NULL,
	"blocked_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_block_person_id_blocked_id_pk" PRIMARY KEY("person_id","blocked_id")
);
--> statement-breakpoint
CREATE TABLE "thing_hidden" (
	"thing_kind" text NOT NULL,
	"thing_id" text NOT NULL,
	"circle_id" text NOT NULL,
	"hidden_at" timestamp with time zone DEFAULT now() NOT NULL,
	"hidden_by" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "thing_hidden_thing_kind_thing_id_pk" PRIMARY KEY("thing_kind","thing_id")
);
--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "headers" jsonb;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_member" ADD CONSTRAINT "conversation_member_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_member" ADD CONSTRAINT "conversation_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_reading" ADD CONSTRAINT "conversation_reading_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_reading" ADD CONSTRAINT "conversation_reading_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_reaction" ADD CONSTRAINT "message_reaction_message_id_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."message"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_reaction" ADD CONSTRAINT "message_reaction_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_sent" ADD CONSTRAINT "digest_sent_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_choice" ADD CONSTRAINT "notice_choice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_file_id_stored_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_small_file_id_stored_file_id_fk" FOREIGN KEY ("small_file_id") REFERENCES "public"."stored_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversation_newest" ON "conversation" USING btree ("circle_id","kind","last_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "conversation_pinned" ON "conversation" USING btree ("circle_id","pinned_at") WHERE pinned_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "conversation_pair_key" ON "conversation" USING btree ("circle_id","pair_key");--> statement-breakpoint
CREATE INDEX "conversation_member_person" ON "conversation_member" USING btree ("person_id") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "conversation_reading_person" ON "conversation_reading" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "message_seq_key" ON "message" USING btree ("conversation_id","seq");--> statement-breakpoint
CREATE INDEX "message_rev" ON "message" USING btree ("conversation_id","rev");--> statement-breakpoint
CREATE UNIQUE INDEX "message_once_key" ON "message" USING btree ("maker_id","once_key");--> statement-breakpoint
CREATE INDEX "message_day" ON "message" USING btree ("conversation_id","at");--> statement-breakpoint
CREATE INDEX "message_newest" ON "message" USING btree ("at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "message_pinned" ON "message" USING btree ("conversation_id","pinned_at") WHERE pinned_at is not null;--> statement-breakpoint
CREATE INDEX "message_search" ON "message" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "message_reaction_person" ON "message_reaction" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "digest_sent_at" ON "digest_sent" USING btree ("at");--> statement-breakpoint
CREATE INDEX "mail_received_at" ON "mail_received" USING btree ("at");--> statement-breakpoint
CREATE INDEX "notice_choice_pace" ON "notice_choice" USING btree ("pace","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "push_subscription_endpoint" ON "push_subscription" USING btree ("endpoint_hash");--> statement-breakpoint
CREATE INDEX "push_subscription_person" ON "push_subscription" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_once_key" ON "notice" USING btree ("person_id","once_key");--> statement-breakpoint
CREATE INDEX "notice_newest" ON "notice" USING btree ("person_id","at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "notice_unseen" ON "notice" USING btree ("person_id") WHERE seen_at is null;--> statement-breakpoint
CREATE INDEX "notice_unmailed" ON "notice" USING btree ("person_id") WHERE mailed_at is null;--> statement-breakpoint
CREATE INDEX "attachment_owner" ON "attachment" USING btree ("owner_kind","owner_id");--> statement-breakpoint
CREATE INDEX "attachment_by" ON "attachment" USING btree ("by_id");--> statement-breakpoint
CREATE INDEX "attachment_file" ON "attachment" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "attachment_small_file" ON "attachment" USING btree ("small_file_id");--> statement-breakpoint
CREATE INDEX "person_block_other" ON "person_block" USING btree ("blocked_id");--> statement-breakpoint
CREATE INDEX "thing_hidden_circle" ON "thing_hidden" USING btree ("circle_id","hidden_at" DESC NULLS FIRST);