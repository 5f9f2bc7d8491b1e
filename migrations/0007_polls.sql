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
ALTER TABLE "poll" ADD CONSTRAINT "poll_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_decision" ADD CONSTRAINT "poll_decision_poll_id_poll_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."poll"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_decision" ADD CONSTRAINT "poll_decision_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_tally" ADD CONSTRAINT "poll_tally_poll_id_poll_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."poll"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_vote" ADD CONSTRAINT "poll_vote_poll_id_poll_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."poll"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_voted" ADD CONSTRAINT "poll_voted_poll_id_poll_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."poll"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "poll_once_key" ON "poll" USING btree ("maker_id","once_key");--> statement-breakpoint
CREATE INDEX "poll_newest" ON "poll" USING btree ("circle_id","opened_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "poll_running" ON "poll" USING btree ("circle_id","opened_at" DESC NULLS FIRST) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "poll_closed" ON "poll" USING btree ("circle_id","closed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX "poll_due" ON "poll" USING btree ("closes_at") WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "poll_decision_poll" ON "poll_decision" USING btree ("poll_id");--> statement-breakpoint
CREATE INDEX "poll_decision_newest" ON "poll_decision" USING btree ("circle_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "poll_vote_person" ON "poll_vote" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "poll_voted_person" ON "poll_voted" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_once_key" ON "notice" USING btree ("person_id","once_key");--> statement-breakpoint
CREATE INDEX "notice_newest" ON "notice" USING btree ("person_id","at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "notice_unseen" ON "notice" USING btree ("person_id") WHERE seen_at is null;--> statement-breakpoint
CREATE INDEX "notice_unmailed" ON "notice" USING btree ("person_id") WHERE mailed_at is null;--> statement-breakpoint
CREATE INDEX "person_block_other" ON "person_block" USING btree ("blocked_id");--> statement-breakpoint
CREATE INDEX "thing_hidden_circle" ON "thing_hidden" USING btree ("circle_id","hidden_at" DESC NULLS FIRST);