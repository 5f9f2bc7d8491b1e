CREATE TABLE "report" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"reporter_id" text NOT NULL,
	"why" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_case" (
	"id" text PRIMARY KEY NOT NULL,
	"circle_id" text NOT NULL,
	"thing_kind" text NOT NULL,
	"thing_id" text NOT NULL,
	"maker_id" text,
	"title" text NOT NULL,
	"said" text NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_first_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"verdict" text,
	"hidden_at" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL,
	"appealed_at" timestamp with time zone,
	"appeal" text DEFAULT '' NOT NULL,
	"appeal_decided_at" timestamp with time zone,
	"appeal_decided_by" text,
	"upheld" boolean,
	"appeal_reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "slow_clock" (
	"circle_id" text NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "slow_clock_circle_id_person_id_kind_pk" PRIMARY KEY("circle_id","person_id","kind")
);
--> statement-breakpoint
ALTER TABLE "circle" ADD COLUMN "slow_seconds" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_case_id_report_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."report_case"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_case" ADD CONSTRAINT "report_case_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "report_once" ON "report" USING btree ("case_id","reporter_id");--> statement-breakpoint
CREATE INDEX "report_mine" ON "report" USING btree ("reporter_id","at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_case_open" ON "report_case" USING btree ("thing_kind","thing_id") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "report_case_thing" ON "report_case" USING btree ("thing_kind","thing_id","opened_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "report_case_waits" ON "report_case" USING btree ("circle_id","opened_at") WHERE decided_at is null or (appealed_at is not null and appeal_decided_at is null);--> statement-breakpoint
CREATE INDEX "report_case_newest" ON "report_case" USING btree ("circle_id","decided_at" DESC NULLS FIRST,"id");