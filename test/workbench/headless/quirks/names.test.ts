import { bookWith, failureOf, openBook, settled } from '../client';
import { openAs, PLATFORMS, write } from './support';

describe('a name', () => {
  async function hideLater() {
    await Excel.run(async (context) => {
      const { names } = context.workbook;
      names.add('Fresh', '=1').visible = false;
      names.add('Later', '=1');
      await context.sync();
      names.getItem('Later').visible = false;
      await context.sync();
    });
  }

  it.each(PLATFORMS)('is hidden only in the batch that made it (%s)', async (platform) => {
    const { book } = await openAs(platform);
    await hideLater();
    expect(book.names.map(({ name, visible }) => [name, visible])).toEqual([
      ['Fresh', false],
      ['Later', true],
    ]);
  });

  it('is hidden at any time where the quirk is off', async () => {
    const { book } = await openAs('web', { onlyFreshNamesHide: false });
    await hideLater();
    expect(book.names.map(({ visible }) => visible)).toEqual([false, false]);
  });

  it('can always be shown again', async () => {
    const { book } = await openAs('web');
    book.addName({ name: 'Hidden', scope: null, refersTo: '=1', visible: false });
    await Excel.run(async (context) => {
      context.workbook.names.getItem('Hidden').visible = true;
      await context.sync();
    });
    expect(book.names[0]?.visible).toBe(true);
  });

  it('is found without regard to case, and cannot be made twice', async () => {
    await openAs('web');
    const failure = await failureOf(async (context) => {
      const { names } = context.workbook;
      names.add('Total', '=1');
      names.getItem('TOTAL').load('name');
      await context.sync();
      names.add('tOTAL', '=2');
      await context.sync();
    });
    expect(failure.code).toBe('ItemAlreadyExists');
  });

  it('outlives its sheet, broken, until it is deleted', async () => {
    const { book } = await openAs('web');
    book.addName({ name: 'There', scope: null, refersTo: `=${book.addSheet('Other').name}!$A$1` });
    const read = await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      worksheets.getItem('Other').delete();
      const name = names.getItem('There').load('formula,type,value');
      const range = name.getRangeOrNullObject();
      await context.sync();
      const found = [name.formula.includes('#REF!'), name.type, name.value, range.isNullObject];
      name.delete();
      await context.sync();
      return found;
    });
    expect(read).toEqual([true, 'Error', '#REF!', true]);
    expect(book.names).toEqual([]);
  });
});

describe('sheet ids', () => {
  it('are others when the file is opened again', async () => {
    const idOf = async () => {
      await openBook(bookWith());
      return Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst().load('id');
        await context.sync();
        return sheet.id;
      });
    };
    expect(await idOf()).not.toBe(await idOf());
  });
});

describe('events', () => {
  async function heard(): Promise<number> {
    let count = 0;
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => {
        count += 1;
        return Promise.resolve();
      });
      await context.sync();
    });
    await write('A1', [['mine']]);
    await settled();
    return count;
  }

  it.each(PLATFORMS)("echo the add-in's own writes (%s)", async (platform) => {
    await openAs(platform);
    expect(await heard()).toBe(1);
  });

  it("tell only of others' writes where the quirk is off", async () => {
    await openAs('web', { eventsEchoOwnWrites: false });
    expect(await heard()).toBe(0);
  });
});
