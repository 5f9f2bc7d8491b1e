CREATE TABLE "date_poll" (
	"id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"maker_id" text NOT NULL,
	"title" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"zone" text NOT NULL,
	"moments" jsonb NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"once_key" text NOT NULL,
	"voters" integer DEFAULT 0 NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" text,
	"settled_at" timestamp with time zone,
	"settled_by" text,
	"chosen" text,
	"gathering_id" text
);
--> statement-breakpoint
CREATE TABLE "date_poll_answer" (
	"poll_id" text NOT NULL,
	"person_id" text NOT NULL,
	"answers" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "date_poll_answer_poll_id_person_id_pk" PRIMARY KEY("poll_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "calendar_feed" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"circle_id" text,
	"token_hash" text NOT NULL,
	"sealed" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gathering" (
	"id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"maker_id" text NOT NULL,
	"series_id" text,
	"title" text NOT NULL,
	"theme" text DEFAULT '' NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"host_organisation" text DEFAULT '' NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"zone" text NOT NULL,
	"held" text NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"town" text DEFAULT '' NOT NULL,
	"region" text DEFAULT '' NOT NULL,
	"route" text DEFAULT '' NOT NULL,
	"accessible" text DEFAULT '' NOT NULL,
	"call_link" text DEFAULT '' NOT NULL,
	"capacity" integer,
	"plus_one" boolean DEFAULT false NOT NULL,
	"guests" boolean DEFAULT false NOT NULL,
	"open_to" text DEFAULT 'circle' NOT NULL,
	"answers_until" timestamp with time zone,
	"once_key" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" text,
	"changed_at" timestamp with time zone,
	"changed_by" text,
	"cancelled_at" timestamp with time zone,
	"cancelled_by" text,
	"cancel_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"at_place" integer DEFAULT 0 NOT NULL,
	"in_call" integer DEFAULT 0 NOT NULL,
	"waiting" integer DEFAULT 0 NOT NULL,
	"reminded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "gathering_host" (
	"gathering_id" text NOT NULL,
	"person_id" text NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gathering_host_gathering_id_person_id_pk" PRIMARY KEY("gathering_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "gathering_question" (
	"id" text PRIMARY KEY NOT NULL,
	"gathering_id" text NOT NULL,
	"place" integer NOT NULL,
	"question" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gathering_series" (
	"id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"every_weeks" integer NOT NULL,
	"times" integer NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"maker_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gathering_signup" (
	"id" text PRIMARY KEY NOT NULL,
	"gathering_id" text NOT NULL,
	"person_id" text,
	"guest_name" text DEFAULT '' NOT NULL,
	"guest_email" text DEFAULT '' NOT NULL,
	"state" text NOT NULL,
	"way" text NOT NULL,
	"seats" integer DEFAULT 1 NOT NULL,
	"plus_one_name" text DEFAULT '' NOT NULL,
	"shown" boolean DEFAULT true NOT NULL,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"waiting_since" timestamp with time zone,
	"moved_up_at" timestamp with time zone,
	"attended_at" timestamp with time zone,
	"attended_by" text
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"gathering_id" text NOT NULL,
	"begun_at" timestamp with time zone DEFAULT now() NOT NULL,
	"begun_by" text NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" text,
	"open_to" text DEFAULT 'circle' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_photo" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"circle_id" text NOT NULL,
	"credit" text DEFAULT '' NOT NULL,
	"by_id" text NOT NULL,
	"agreed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_section" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"circle_id" text NOT NULL,
	"place" integer NOT NULL,
	"kind" text NOT NULL,
	"part_id" text,
	"title" text DEFAULT '' NOT NULL,
	"presenter" text DEFAULT '' NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"ask_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_by" text NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by" text
);
--> statement-breakpoint
CREATE TABLE "gathering_thanks" (
	"gathering_id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"words" text NOT NULL,
	"question" text NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "goodie" (
	"id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"gathering_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"url" text DEFAULT '' NOT NULL,
	"by_id" text NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "harvest_item" (
	"id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"said_by" text DEFAULT '' NOT NULL,
	"maker_id" text NOT NULL,
	"named" boolean DEFAULT true NOT NULL,
	"gathering_id" text,
	"part_id" text,
	"once_key" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "thanks_answer" (
	"id" text PRIMARY KEY NOT NULL,
	"gathering_id" text NOT NULL,
	"circle_id" text NOT NULL,
	"signup_id" text NOT NULL,
	"person_id" text,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "need" (
	"id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"maker_id" text NOT NULL,
	"sentence" text NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"gathering_id" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone,
	"once_key" text NOT NULL,
	"dots" integer DEFAULT 0 NOT NULL,
	"joined_into" text,
	"joined_at" timestamp with time zone,
	"joined_by" text,
	"closed_at" timestamp with time zone,
	"closed_by" text
);
--> statement-breakpoint
CREATE TABLE "need_dot" (
	"need_id" text NOT NULL,
	"person_id" text NOT NULL,
	"circle_id" text NOT NULL,
	"dots" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "need_dot_need_id_person_id_pk" PRIMARY KEY("need_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "need_same" (
	"one_id" text NOT NULL,
	"other_id" text NOT NULL,
	"circle_id" text NOT NULL,
	"by_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "need_same_one_id_other_id_pk" PRIMARY KEY("one_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "programme" (
	"gathering_id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme_case" (
	"id" text PRIMARY KEY NOT NULL,
	"gathering_id" text NOT NULL,
	"circle_id" text NOT NULL,
	"maker_id" text NOT NULL,
	"title" text NOT NULL,
	"story" text NOT NULL,
	"wish" text NOT NULL,
	"part_id" text,
	"placed_at" timestamp with time zone,
	"placed_by" text,
	"once_key" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "programme_part" (
	"id" text PRIMARY KEY NOT NULL,
	"gathering_id" text NOT NULL,
	"circle_id" text NOT NULL,
	"place" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"minutes" integer NOT NULL,
	"fixed_at" integer,
	"hosts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"materials" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"changed_in" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme_template" (
	"id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"maker_id" text NOT NULL,
	"name" text NOT NULL,
	"parts" jsonb NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "circle_activity" ADD COLUMN "purpose" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "circle_activity" ADD COLUMN "gathering_id" text;--> statement-breakpoint
ALTER TABLE "circle_activity" ADD COLUMN "started_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "circle_activity" ADD COLUMN "started_by" text;--> statement-breakpoint
ALTER TABLE "circle_activity" ADD COLUMN "drop_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "circle_activity" ADD COLUMN "once_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "calendar" jsonb;--> statement-breakpoint
ALTER TABLE "date_poll" ADD CONSTRAINT "date_poll_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "date_poll_answer" ADD CONSTRAINT "date_poll_answer_poll_id_date_poll_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."date_poll"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering" ADD CONSTRAINT "gathering_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering" ADD CONSTRAINT "gathering_series_id_gathering_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."gathering_series"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_host" ADD CONSTRAINT "gathering_host_gathering_id_gathering_id_fk" FOREIGN KEY ("gathering_id") REFERENCES "public"."gathering"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_question" ADD CONSTRAINT "gathering_question_gathering_id_gathering_id_fk" FOREIGN KEY ("gathering_id") REFERENCES "public"."gathering"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_series" ADD CONSTRAINT "gathering_series_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_signup" ADD CONSTRAINT "gathering_signup_gathering_id_gathering_id_fk" FOREIGN KEY ("gathering_id") REFERENCES "public"."gathering"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_photo" ADD CONSTRAINT "account_photo_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_photo" ADD CONSTRAINT "account_photo_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_section" ADD CONSTRAINT "account_section_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_section" ADD CONSTRAINT "account_section_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_thanks" ADD CONSTRAINT "gathering_thanks_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goodie" ADD CONSTRAINT "goodie_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "harvest_item" ADD CONSTRAINT "harvest_item_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thanks_answer" ADD CONSTRAINT "thanks_answer_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_dot" ADD CONSTRAINT "need_dot_need_id_need_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."need"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_dot" ADD CONSTRAINT "need_dot_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_same" ADD CONSTRAINT "need_same_one_id_need_id_fk" FOREIGN KEY ("one_id") REFERENCES "public"."need"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_same" ADD CONSTRAINT "need_same_other_id_need_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."need"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_same" ADD CONSTRAINT "need_same_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme" ADD CONSTRAINT "programme_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_case" ADD CONSTRAINT "programme_case_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_case" ADD CONSTRAINT "programme_case_part_id_programme_part_id_fk" FOREIGN KEY ("part_id") REFERENCES "public"."programme_part"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_part" ADD CONSTRAINT "programme_part_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_template" ADD CONSTRAINT "programme_template_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "date_poll_once_key" ON "date_poll" USING btree ("maker_id","once_key");--> statement-breakpoint
CREATE INDEX "date_poll_open" ON "date_poll" USING btree ("circle_id","closes_at","id") WHERE settled_at is null and closed_at is null;--> statement-breakpoint
CREATE INDEX "date_poll_newest" ON "date_poll" USING btree ("circle_id","made_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "date_poll_of_gathering" ON "date_poll" USING btree ("gathering_id") WHERE gathering_id is not null;--> statement-breakpoint
CREATE INDEX "date_poll_answer_person" ON "date_poll_answer" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_token" ON "calendar_feed" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_whole" ON "calendar_feed" USING btree ("person_id") WHERE circle_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_circle" ON "calendar_feed" USING btree ("person_id","circle_id") WHERE circle_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "gathering_once_key" ON "gathering" USING btree ("maker_id","once_key");--> statement-breakpoint
CREATE INDEX "gathering_by_start" ON "gathering" USING btree ("circle_id","starts_at","id") WHERE published_at is not null;--> statement-breakpoint
CREATE INDEX "gathering_public" ON "gathering" USING btree ("starts_at","id") WHERE published_at is not null and open_to = 'public';--> statement-breakpoint
CREATE INDEX "gathering_draft" ON "gathering" USING btree ("circle_id","made_at" DESC NULLS FIRST) WHERE published_at is null;--> statement-breakpoint
CREATE INDEX "gathering_to_remind" ON "gathering" USING btree ("starts_at") WHERE published_at is not null and cancelled_at is null and reminded_at is null;--> statement-breakpoint
CREATE INDEX "gathering_series_of" ON "gathering" USING btree ("series_id","starts_at") WHERE series_id is not null;--> statement-breakpoint
CREATE INDEX "gathering_host_person" ON "gathering_host" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "gathering_question_of" ON "gathering_question" USING btree ("gathering_id","place");--> statement-breakpoint
CREATE UNIQUE INDEX "gathering_signup_person" ON "gathering_signup" USING btree ("gathering_id","person_id") WHERE person_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "gathering_signup_guest" ON "gathering_signup" USING btree ("gathering_id","guest_email") WHERE guest_email <> '';--> statement-breakpoint
CREATE INDEX "gathering_signup_line" ON "gathering_signup" USING btree ("gathering_id","waiting_since","id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "gathering_signup_coming" ON "gathering_signup" USING btree ("gathering_id","answered_at") WHERE state = 'coming';--> statement-breakpoint
CREATE INDEX "gathering_signup_mine" ON "gathering_signup" USING btree ("person_id","gathering_id") WHERE person_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "account_gathering" ON "account" USING btree ("gathering_id");--> statement-breakpoint
CREATE INDEX "account_newest" ON "account" USING btree ("circle_id","published_at" DESC NULLS FIRST) WHERE published_at is not null;--> statement-breakpoint
CREATE INDEX "account_photo_order" ON "account_photo" USING btree ("account_id","agreed_at");--> statement-breakpoint
CREATE INDEX "account_section_order" ON "account_section" USING btree ("account_id","place");--> statement-breakpoint
CREATE INDEX "goodie_of" ON "goodie" USING btree ("gathering_id","added_at");--> statement-breakpoint
CREATE UNIQUE INDEX "harvest_item_once_key" ON "harvest_item" USING btree ("maker_id","once_key");--> statement-breakpoint
CREATE INDEX "harvest_item_newest" ON "harvest_item" USING btree ("circle_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "harvest_item_kind" ON "harvest_item" USING btree ("circle_id","kind","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "harvest_item_gathering" ON "harvest_item" USING btree ("gathering_id","at") WHERE gathering_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "thanks_answer_signup" ON "thanks_answer" USING btree ("signup_id");--> statement-breakpoint
CREATE INDEX "thanks_answer_of" ON "thanks_answer" USING btree ("gathering_id","answered_at");--> statement-breakpoint
CREATE UNIQUE INDEX "need_once_key" ON "need" USING btree ("maker_id","once_key");--> statement-breakpoint
CREATE INDEX "need_weighed" ON "need" USING btree ("circle_id","dots" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE closed_at is null and joined_into is null;--> statement-breakpoint
CREATE INDEX "need_newest" ON "need" USING btree ("circle_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE closed_at is null and joined_into is null;--> statement-breakpoint
CREATE INDEX "need_joined" ON "need" USING btree ("joined_into") WHERE joined_into is not null;--> statement-breakpoint
CREATE INDEX "need_of_gathering" ON "need" USING btree ("gathering_id") WHERE gathering_id is not null;--> statement-breakpoint
CREATE INDEX "need_dot_person" ON "need_dot" USING btree ("circle_id","person_id");--> statement-breakpoint
CREATE INDEX "need_same_other" ON "need_same" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "need_same_circle" ON "need_same" USING btree ("circle_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "programme_case_once_key" ON "programme_case" USING btree ("maker_id","once_key");--> statement-breakpoint
CREATE INDEX "programme_case_of" ON "programme_case" USING btree ("gathering_id","made_at");--> statement-breakpoint
CREATE INDEX "programme_case_placed" ON "programme_case" USING btree ("part_id") WHERE part_id is not null;--> statement-breakpoint
CREATE INDEX "programme_part_order" ON "programme_part" USING btree ("gathering_id","place");--> statement-breakpoint
CREATE INDEX "programme_template_newest" ON "programme_template" USING btree ("circle_id","made_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "circle_activity_of_gathering" ON "circle_activity" USING btree ("gathering_id") WHERE gathering_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "circle_activity_once" ON "circle_activity" USING btree ("agreed_by","once_key") WHERE once_key <> '';