import type { HostContext } from '../session';
import type { HostClass, HostObject } from '../wire';
import { ApiError, defineClass, invalidArgument } from '../wire';

/** The add-in's document settings: names with JSON texts, the same that `Office.context.document.settings` has. */
function all(context: HostContext): Map<string, string> {
  return new Map(context.book.addInSettings.get(context.addInId));
}

function write(context: HostContext, key: string, value: unknown): void {
  if (value === undefined) throw invalidArgument('Setting.value');
  context.book.addInSettings.set(context.addInId, all(context).set(key, JSON.stringify(value)));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

const SETTING = defineClass<SettingObject>('Setting', {
  get: {
    _Id: ({ key }) => key,
    key: ({ key }) => key,
    value: (self) => readJson(self.text),
  },
  set: { value: ({ context, key }, value) => write(context, key, value) },
  methods: {
    delete: ({ context, key }) => {
      const settings = all(context);
      settings.delete(key);
      context.book.addInSettings.set(context.addInId, settings);
      return null;
    },
  },
});

class SettingObject implements HostObject {
  constructor(
    readonly context: HostContext,
    readonly key: string,
  ) {}

  get hostClass(): HostClass {
    return SETTING;
  }

  get text(): string {
    const text = all(this.context).get(this.key);
    if (text === undefined) throw new ApiError('ItemNotFound', '', 'Setting');
    return text;
  }
}

const SETTINGS = defineClass<SettingsObject>('SettingCollection', {
  items: ({ context }) => [...all(context).keys()].map((key) => new SettingObject(context, key)),
  item: ({ context }, args) => {
    const key = args.text(0);
    if (!all(context).has(key)) throw new ApiError('ItemNotFound', '', 'SettingCollection.getItem');
    return new SettingObject(context, key);
  },
  methods: {
    add: ({ context }, args) => {
      const key = args.text(0);
      if (key === '') throw invalidArgument('SettingCollection.add');
      write(context, key, args.raw(1));
      return new SettingObject(context, key);
    },
  },
});

export class SettingsObject implements HostObject {
  constructor(readonly context: HostContext) {}

  get hostClass(): HostClass {
    return SETTINGS;
  }
}
