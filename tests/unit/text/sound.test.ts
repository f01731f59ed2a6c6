/** Names are known by their consonants across scripts. */
import { describe, expect, test } from "vitest";
import { isForeignScript, soundsOf } from "../../../src/text/sound.ts";

describe("a name in another script", () => {
  test.each([
    ["Osmani", "Османи"],
    ["Osmani", "عثماني"],
    ["Orhan", "Орхана"],
    ["Mutiso", "موتيسو"],
    ["Josphat", "جوزفات"],
    ["Bolshakova", "Большаковой"],
    ["Bolshakova", "بولشاكوفا"],
    ["Vahora", "Вахорой"],
    ["Meacham", "Мичам"],
  ])("%s sounds like %s", (latin, other) => {
    const heard = soundsOf(latin);
    expect(soundsOf(other).some((each) => heard.includes(each))).toBe(true);
  });

  test.each([
    ["Osmani", "Обисо"],
    ["Vahora", "Нигерия"],
    ["Bolshakova", "координатор"],
  ])("%s does not sound like %s", (latin, other) => {
    const heard = soundsOf(latin);
    expect(soundsOf(other).some((each) => heard.includes(each))).toBe(false);
  });

  test("is told by its script", () => {
    expect([
      isForeignScript("Орхан"),
      isForeignScript("أورهان"),
      isForeignScript("Orhan"),
      isForeignScript("2/71"),
    ]).toEqual([true, true, false, false]);
  });
});
