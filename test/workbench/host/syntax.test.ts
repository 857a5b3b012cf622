import { isNumberFormat } from '../../../src/workbench/host/objects/formatSyntax';
import { isFormula } from '../../../src/workbench/host/objects/formulaSyntax';

describe('the syntax of formulas', () => {
  it.each(
    `1|-A1|--A1|A1 B1|(A1,B1)|SUM(A1:B2)|IF(A1,,2)|IF(,1)|NOW()|NOW( )|A1%|A1#|@A1:A3|SUM((A1,B1))|{1,2;3,4}|{-1,"a",TRUE,#N/A}|"a""b"&A1|'My Sheet'!A1:B2|'[1]S x'!A1|Table1[Amount]|[@Amount]*2|Table1[[#This Row],[A]]|LAMBDA(x,x+1)(2)|LET(x,1,x+x)|A1<=B1|A1<>B1|A1>=-1|Sheet1!#REF!|A:A|1:3|INDEX(A:A,1):B3| A1 |ชื่อ+1|売上*2|1.5E-3|.5|A1:.A10|SUM(Sheet1:Sheet3!A1)|A1="=(("|A1^-2|$C2="Stalled"|AND($G2="x",$A2<>"")`.split(
      '|',
    ),
  )('takes %s', (formula) => {
    expect(isFormula(formula)).toBe(true);
  });

  it.each(
    `|((1|SUM(|((((|1+|*1|1 2|"a|"a" "b"|A1)|()|(1|SUM(1))|{1|{}|{1,}|1+*2|A1:|"a"B1|2A1|IF(1;2)|[@Amount|Table1[[a]|1,|%|A1 5|~A1|=A1|A1==B1|(,1)|{1)|(1}|'abc`.split(
      '|',
    ),
  )('refuses %s', (formula) => {
    expect(isFormula(formula)).toBe(false);
  });
});

describe('the syntax of number formats', () => {
  it.each([
    'General',
    '#,##0',
    'yyyy"年"m"月"d"日"',
    '[$-411]ge.m.d',
    '[Red]0;[Blue]-0',
    '[h]:mm:ss',
    '[>=100]0;0',
    '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
    '[$€-407] #,##0',
    '[赤]0',
    '[DBNum1]0',
    '\\a',
  ])('takes %s', (code) => {
    expect(isNumberFormat(code)).toBe(true);
  });

  it.each(['[[[bad "', '"abc', '[h', '0]', 'a;b;c;d;e', '[foo]0', '\\', '0'.repeat(256)])('refuses %s', (code) => {
    expect(isNumberFormat(code)).toBe(false);
  });
});
