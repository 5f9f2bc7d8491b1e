CREATE TABLE "departure" (
	"circle_id" text NOT NULL,
	"person_id" text NOT NULL,
	"left_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "departure_circle_id_person_id_pk" PRIMARY KEY("circle_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "circle_step" ADD COLUMN "note_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation_use" ADD COLUMN "principles_id" text;--> statement-breakpoint
ALTER TABLE "circle" ADD COLUMN "part_names" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "departure" ADD CONSTRAINT "departure_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "departure" ADD CONSTRAINT "departure_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "departure_newest" ON "departure" USING btree ("circle_id","left_at" DESC NULLS FIRST);