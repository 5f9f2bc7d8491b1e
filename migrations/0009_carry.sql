CREATE TABLE "awaited_member" (
	"circle_id" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"words" jsonb NOT NULL,
	"brought_at" timestamp with time zone DEFAULT now() NOT NULL,
	"brought_by" text,
	"invited_at" timestamp with time zone,
	CONSTRAINT "awaited_member_circle_id_email_pk" PRIMARY KEY("circle_id","email")
);
--> statement-breakpoint
CREATE TABLE "carried" (
	"kind" text NOT NULL,
	"circle_id" text NOT NULL,
	"outer_key" text NOT NULL,
	"thing_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "carried_circle_id_kind_outer_key_pk" PRIMARY KEY("circle_id","kind","outer_key")
);
--> statement-breakpoint
ALTER TABLE "awaited_member" ADD CONSTRAINT "awaited_member_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carried" ADD CONSTRAINT "carried_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "awaited_member_waiting" ON "awaited_member" USING btree ("circle_id","email") WHERE invited_at is null;--> statement-breakpoint
CREATE INDEX "carried_thing" ON "carried" USING btree ("thing_id");