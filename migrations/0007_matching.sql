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
ALTER TABLE "matchable" ADD CONSTRAINT "matchable_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matching_key" ADD CONSTRAINT "matching_key_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "matchable_thing" ON "matchable" USING btree ("thing_id");--> statement-breakpoint
CREATE INDEX "matchable_keys" ON "matchable" USING gin ("circle_id" text_ops,"keys" array_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "matching_key_close" ON "matching_key" USING gin ("circle_id" text_ops,"key" gin_trgm_ops);