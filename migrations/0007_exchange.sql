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
CREATE TABLE "exchange_abbreviation" (
	"circle_id" text NOT NULL,
	"folded" text NOT NULL,
	"short" text NOT NULL,
	"full" text NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"written_by" text NOT NULL,
	CONSTRAINT "exchange_abbreviation_circle_id_folded_pk" PRIMARY KEY("circle_id","folded")
);
--> statement-breakpoint
CREATE TABLE "exchange_answer" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"circle_id" text NOT NULL,
	"kind" text DEFAULT 'answer' NOT NULL,
	"person_id" text,
	"parent_id" text,
	"body" text NOT NULL,
	"introduction_id" text,
	"suggested_id" text,
	"once_key" text NOT NULL,
	"placed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"removed_by" text,
	"helped_at" timestamp with time zone,
	"thanks" text DEFAULT '' NOT NULL,
	"accepted_at" timestamp with time zone,
	"declined_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "exchange_draft" (
	"circle_id" text NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"typed" jsonb NOT NULL,
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exchange_draft_circle_id_person_id_kind_pk" PRIMARY KEY("circle_id","person_id","kind")
);
--> statement-breakpoint
CREATE TABLE "exchange_fit" (
	"ask_id" text NOT NULL,
	"kind" text NOT NULL,
	"fit_id" text NOT NULL,
	"owner_id" text NOT NULL,
	"rank" integer NOT NULL,
	CONSTRAINT "exchange_fit_ask_id_kind_fit_id_pk" PRIMARY KEY("ask_id","kind","fit_id")
);
--> statement-breakpoint
CREATE TABLE "exchange_label" (
	"circle_id" text NOT NULL,
	"kind" text NOT NULL,
	"folded" text NOT NULL,
	"label" text NOT NULL,
	"uses" integer NOT NULL,
	CONSTRAINT "exchange_label_circle_id_kind_folded_pk" PRIMARY KEY("circle_id","kind","folded")
);
--> statement-breakpoint
CREATE TABLE "exchange_outcome" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"circle_id" text NOT NULL,
	"person_id" text,
	"verdict" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exchange_passed" (
	"person_id" text NOT NULL,
	"ask_id" text NOT NULL,
	"other_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exchange_passed_person_id_ask_id_other_id_pk" PRIMARY KEY("person_id","ask_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "exchange_post" (
	"id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"kind" text NOT NULL,
	"maker_id" text,
	"title" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"tags" text[] DEFAULT '{}'::text[] NOT NULL,
	"opgave" text DEFAULT '' NOT NULL,
	"region" text DEFAULT '' NOT NULL,
	"meets" text[] DEFAULT '{}'::text[] NOT NULL,
	"until_on" date,
	"places" integer,
	"taken" integer DEFAULT 0 NOT NULL,
	"public_since" timestamp with time zone,
	"once_key" text NOT NULL,
	"posted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closed_by" text,
	"closed_reason" text DEFAULT '' NOT NULL,
	"removed_at" timestamp with time zone,
	"first_answer_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"followed_up_at" timestamp with time zone,
	"fits_at" timestamp with time zone,
	"fits_told_at" timestamp with time zone,
	"search" text NOT NULL
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
CREATE TABLE "poll" (
	"id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"maker_id" text NOT NULL,
	"question" text NOT NULL,
	"explanation" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"options" text[] DEFAULT '{}'::text[] NOT NULL,
	"anonymous" boolean NOT NULL,
	"dots" integer DEFAULT 0 NOT NULL,
	"dots_most" integer DEFAULT 0 NOT NULL,
	"method" text DEFAULT 'borda' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"voters" integer DEFAULT 0 NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closes_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closed_by" text,
	"once_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "poll_decision" (
	"id" text PRIMARY KEY NOT NULL,
	"poll_id" text NOT NULL,
	"circle_id" text NOT NULL,
	"maker_id" text NOT NULL,
	"title" text NOT NULL,
	"reasons" text NOT NULL,
	"integrated" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "poll_tally" (
	"poll_id" text PRIMARY KEY NOT NULL,
	"counts" integer[],
	"sealed" text,
	"objections" text[] DEFAULT '{}'::text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "poll_vote" (
	"poll_id" text NOT NULL,
	"person_id" text NOT NULL,
	"choice" integer[] NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "poll_vote_poll_id_person_id_pk" PRIMARY KEY("poll_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "poll_voted" (
	"poll_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "poll_voted_poll_id_person_id_pk" PRIMARY KEY("poll_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "matchable" (
	"circle_id" text NOT NULL,
	"kind" text NOT NULL,
	"thing_id" text NOT NULL,
	"ready" boolean NOT NULL,
	"keys" text[] NOT NULL,
	"strengths" smallint[] NOT NULL,
	"reading" integer NOT NULL,
	CONSTRAINT "matchable_circle_id_kind_thing_id_pk" PRIMARY KEY("circle_id","kind","thing_id")
);
--> statement-breakpoint
CREATE TABLE "matching_key" (
	"circle_id" text NOT NULL,
	"key" text NOT NULL,
	"things" integer NOT NULL,
	CONSTRAINT "matching_key_circle_id_key_pk" PRIMARY KEY("circle_id","key")
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
ALTER TABLE "exchange_abbreviation" ADD CONSTRAINT "exchange_abbreviation_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange_answer" ADD CONSTRAINT "exchange_answer_post_id_exchange_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."exchange_post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange_answer" ADD CONSTRAINT "exchange_answer_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange_draft" ADD CONSTRAINT "exchange_draft_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange_draft" ADD CONSTRAINT "exchange_draft_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange_fit" ADD CONSTRAINT "exchange_fit_ask_id_exchange_post_id_fk" FOREIGN KEY ("ask_id") REFERENCES "public"."exchange_post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange_label" ADD CONSTRAINT "exchange_label_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange_outcome" ADD CONSTRAINT "exchange_outcome_post_id_exchange_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."exchange_post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange_outcome" ADD CONSTRAINT "exchange_outcome_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange_passed" ADD CONSTRAINT "exchange_passed_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange_passed" ADD CONSTRAINT "exchange_passed_ask_id_exchange_post_id_fk" FOREIGN KEY ("ask_id") REFERENCES "public"."exchange_post"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange_post" ADD CONSTRAINT "exchange_post_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_sent" ADD CONSTRAINT "digest_sent_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_choice" ADD CONSTRAINT "notice_choice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll" ADD CONSTRAINT "poll_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_decision" ADD CONSTRAINT "poll_decision_poll_id_poll_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."poll"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_decision" ADD CONSTRAINT "poll_decision_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_tally" ADD CONSTRAINT "poll_tally_poll_id_poll_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."poll"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_vote" ADD CONSTRAINT "poll_vote_poll_id_poll_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."poll"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_voted" ADD CONSTRAINT "poll_voted_poll_id_poll_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."poll"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matchable" ADD CONSTRAINT "matchable_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matching_key" ADD CONSTRAINT "matching_key_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
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
CREATE UNIQUE INDEX "exchange_answer_once_key" ON "exchange_answer" USING btree ("person_id","once_key");--> statement-breakpoint
CREATE INDEX "exchange_answer_thread" ON "exchange_answer" USING btree ("post_id","placed_at");--> statement-breakpoint
CREATE INDEX "exchange_answer_person" ON "exchange_answer" USING btree ("person_id","placed_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "exchange_answer_interest" ON "exchange_answer" USING btree ("post_id","person_id") WHERE kind = 'interest' and removed_at is null;--> statement-breakpoint
CREATE INDEX "exchange_draft_kept" ON "exchange_draft" USING btree ("kept_at");--> statement-breakpoint
CREATE INDEX "exchange_fit_owner" ON "exchange_fit" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "exchange_fit_thing" ON "exchange_fit" USING btree ("fit_id");--> statement-breakpoint
CREATE INDEX "exchange_label_most" ON "exchange_label" USING btree ("circle_id","kind","uses" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "exchange_outcome_post" ON "exchange_outcome" USING btree ("post_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "exchange_post_once_key" ON "exchange_post" USING btree ("maker_id","once_key");--> statement-breakpoint
CREATE INDEX "exchange_post_newest" ON "exchange_post" USING btree ("circle_id","kind","posted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "exchange_post_maker" ON "exchange_post" USING btree ("maker_id","posted_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "exchange_post_waiting" ON "exchange_post" USING btree ("circle_id","posted_at") WHERE kind = 'ask' and closed_at is null and removed_at is null and first_answer_at is null;--> statement-breakpoint
CREATE INDEX "exchange_post_unasked" ON "exchange_post" USING btree ("posted_at") WHERE kind = 'ask' and followed_up_at is null;--> statement-breakpoint
CREATE INDEX "exchange_post_public" ON "exchange_post" USING btree ("circle_id","posted_at" DESC NULLS FIRST) WHERE public_since is not null;--> statement-breakpoint
CREATE INDEX "exchange_post_search" ON "exchange_post" USING gin ("circle_id" text_ops,"search" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "exchange_post_heads" ON "exchange_post" USING gin ("circle_id" text_ops,split_part("search", E'
', 1) gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "exchange_post_tags" ON "exchange_post" USING gin ("circle_id" text_ops,"tags" array_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "digest_sent_at" ON "digest_sent" USING btree ("at");--> statement-breakpoint
CREATE INDEX "mail_received_at" ON "mail_received" USING btree ("at");--> statement-breakpoint
CREATE INDEX "notice_choice_pace" ON "notice_choice" USING btree ("pace","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "push_subscription_endpoint" ON "push_subscription" USING btree ("endpoint_hash");--> statement-breakpoint
CREATE INDEX "push_subscription_person" ON "push_subscription" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "poll_once_key" ON "poll" USING btree ("maker_id","once_key");--> statement-breakpoint
CREATE INDEX "poll_newest" ON "poll" USING btree ("circle_id","opened_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "poll_running" ON "poll" USING btree ("circle_id","opened_at" DESC NULLS FIRST) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "poll_closed" ON "poll" USING btree ("circle_id","closed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX "poll_due" ON "poll" USING btree ("closes_at") WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "poll_decision_poll" ON "poll_decision" USING btree ("poll_id");--> statement-breakpoint
CREATE INDEX "poll_decision_newest" ON "poll_decision" USING btree ("circle_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "poll_vote_person" ON "poll_vote" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "poll_voted_person" ON "poll_voted" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "matchable_thing" ON "matchable" USING btree ("thing_id");--> statement-breakpoint
CREATE INDEX "matchable_keys" ON "matchable" USING gin ("circle_id" text_ops,"keys" array_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "matching_key_close" ON "matching_key" USING gin ("circle_id" text_ops,"key" gin_trgm_ops);--> statement-breakpoint
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