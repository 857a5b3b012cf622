import { serialOfDay } from '../entry';
import type { HostContext } from '../session';
import type { Arguments, HostClass, HostObject } from '../wire';
import { defineClass } from '../wire';

const FUNCTION_RESULT = defineClass<FunctionResultObject>('FunctionResult<T>', {
  get: { value: ({ value }) => value, error: ({ error }) => error },
});

class FunctionResultObject implements HostObject {
  constructor(
    readonly value: number | null,
    readonly error: string | null,
  ) {}

  get hostClass(): HostClass {
    return FUNCTION_RESULT;
  }
}

/**
 * DATE(year, month, day): years below 1900 count from 1900, months and days run over. In a workbook of the 1904
 * system the result is 1,462 less: add-ins have no other way to tell the system.
 */
function date({ context }: FunctionsObject, args: Arguments): HostObject {
  const { dateSystem } = context.book;
  const year = Math.trunc(args.number(0));
  const months = (year < 1900 ? year + 1900 : year) * 12 + Math.trunc(args.number(1)) - 1;
  const parts = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, day: 1 };
  const first = year < 0 ? null : serialOfDay(parts, dateSystem);
  const serial = first === null ? null : first + Math.trunc(args.number(2)) - 1;
  return serial === null || serial < 0
    ? new FunctionResultObject(null, '#NUM!')
    : new FunctionResultObject(serial, null);
}

const FUNCTIONS = defineClass<FunctionsObject>('Functions', { methods: { date } });

/** `workbook.functions`: worksheet functions without a cell. */
export class FunctionsObject implements HostObject {
  constructor(readonly context: HostContext) {}

  get hostClass(): HostClass {
    return FUNCTIONS;
  }
}
