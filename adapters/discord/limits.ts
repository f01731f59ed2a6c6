/** What Discord accepts in a message of components, as a schema that every message passes before it is sent. */
import { ButtonStyle, ComponentType, MessageFlags } from "discord.js";
import { z } from "zod";

/** All text of a message together; Discord counts in UTF-16 units or less. */
export const TEXT_LIMIT = 4000;
export const COMPONENT_LIMIT = 40;
export const BUTTONS_IN_ROW = 5;
export const BUTTON_LABEL_LIMIT = 80;
export const CUSTOM_ID_LIMIT = 100;
export const CHOICE_LIMIT = 25;
/** of an autocomplete choice's name, and of its value */
export const CHOICE_TEXT_LIMIT = 100;

const text = z.strictObject({
  type: z.literal(ComponentType.TextDisplay),
  content: z.string().trim().min(1).max(TEXT_LIMIT),
});
const separator = z.strictObject({
  type: z.literal(ComponentType.Separator),
  divider: z.boolean().exactOptional(),
  spacing: z.number().int().min(1).max(2).exactOptional(),
});
const button = z.strictObject({
  type: z.literal(ComponentType.Button),
  style: z.enum({
    Primary: ButtonStyle.Primary,
    Secondary: ButtonStyle.Secondary,
    Success: ButtonStyle.Success,
    Danger: ButtonStyle.Danger,
  }),
  label: z.string().trim().min(1).max(BUTTON_LABEL_LIMIT),
  custom_id: z.string().min(1).max(CUSTOM_ID_LIMIT),
});
const row = z.strictObject({
  type: z.literal(ComponentType.ActionRow),
  components: z.array(button).min(1).max(BUTTONS_IN_ROW),
});
const container = z.strictObject({
  type: z.literal(ComponentType.Container),
  accent_color: z.number().int().min(0).max(0xffffff).exactOptional(),
  components: z.array(z.union([text, separator, row])).min(1),
});

export type ButtonPart = z.infer<typeof button>;
export type Part = z.infer<typeof text> | z.infer<typeof separator> | z.infer<typeof row>;

/** A message as this adapter sends it: components only, nobody pinged, no previews. */
export const MESSAGE = z
  .strictObject({
    flags: z
      .number()
      .int()
      .refine((flags) => (flags & MessageFlags.IsComponentsV2) !== 0, "must be of components"),
    components: z.array(z.union([text, row, container])).min(1),
    allowed_mentions: z.strictObject({ parse: z.tuple([]) }),
  })
  .superRefine((message, context) => {
    const parts = message.components.flatMap((part) =>
      part.type === ComponentType.Container ? [part, ...part.components] : [part],
    );
    const buttons = parts.flatMap((part) => (part.type === ComponentType.ActionRow ? part.components : []));
    const texts = parts.flatMap((part) => (part.type === ComponentType.TextDisplay ? [part.content] : []));
    const length = texts.reduce((sum, each) => sum + each.length, 0);
    const fault = (message: string) => context.addIssue({ code: "custom", message });
    if (length > TEXT_LIMIT) fault(`${length} characters of text, at most ${TEXT_LIMIT}`);
    if (parts.length + buttons.length > COMPONENT_LIMIT)
      fault(`${parts.length + buttons.length} components, at most ${COMPONENT_LIMIT}`);
    if (new Set(buttons.map((each) => each.custom_id)).size < buttons.length) fault("two buttons with one custom_id");
  });

export type MessagePayload = z.infer<typeof MESSAGE>;
