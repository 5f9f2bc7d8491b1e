CREATE TABLE "directory_word" (
	"circle_id" text NOT NULL,
	"word" text NOT NULL,
	CONSTRAINT "directory_word_circle_id_word_pk" PRIMARY KEY("circle_id","word")
);
--> statement-breakpoint
DROP INDEX "directory_search";--> statement-breakpoint
DROP INDEX "directory_names";--> statement-breakpoint
ALTER TABLE "directory_word" ADD CONSTRAINT "directory_word_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "directory_word_parts" ON "directory_word" USING gin ("circle_id" text_ops,"word" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
UPDATE "directory_entry" SET "search" = regexp_replace("search", '(\S{60})\S+', '\1', 'g') WHERE "search" ~ '\S{61}';--> statement-breakpoint
INSERT INTO "directory_word" SELECT DISTINCT "circle_id", "word" FROM "directory_entry", unnest(string_to_array("search", ' ')) "word" WHERE "word" NOT IN ('', E'\n');--> statement-breakpoint
CREATE INDEX "directory_tokens" ON "directory_entry" USING gin (string_to_array(replace("search", ' ', ' ' || "circle_id" || ':') || replace(split_part("search", E'
', 1), ' ', ' ' || "circle_id" || '=') || '#' || right("person_id", 1), ' ')) WITH (fastupdate=false);