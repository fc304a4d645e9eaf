import { installedBytes } from '@/lib/catalogue/installed-bytes';
import { costModel, installSeconds, pullSeconds } from './cost';
import type { Facts } from './facts';
import type { Instruction } from './instruction';
import { measured } from './measured';
import type { Figure, LayerPart, Step } from './plan';
import type { Role } from './role';

type Figures = Pick<Step, 'bytes' | 'seconds' | 'parts'>;

const nothing: Figures = { bytes: exact(0), seconds: exact(0), parts: [] };

export function figuresOf(role: Role, instruction: Instruction, facts: Facts): Figures {
  switch (role) {
    case 'base':
      return figuresOfBase(facts);
    case 'install':
      return figuresOfInstall(facts);
    case 'unlocked':
      return { bytes: unknown(), seconds: unknown(), parts: [] };
    case 'carry':
      return figuresOfCarry(facts);
    case 'system':
      return figuresOfSystem(instruction);
    case 'account':
      return { ...sized(measured.accountBytes), seconds: estimated(costModel.smallRun) };
    case 'directory':
      return { ...nothing, seconds: estimated(costModel.smallCopy) };
    case 'code':
      return { ...nothing, bytes: exact(facts.codeBytes), seconds: estimated(costModel.smallCopy) };
    case 'compile':
      return {
        ...nothing,
        bytes: estimated(Math.round(facts.codeBytes * measured.bytecodePerSourceByte)),
        seconds: estimated(costModel.smallRun),
      };
    case 'other':
      return { bytes: unknown(), seconds: unknown(), parts: [] };
    default:
      return nothing;
  }
}

function figuresOfBase({ baseImage }: Facts): Figures {
  if (baseImage === null) return { bytes: unknown(), seconds: unknown(), parts: [] };
  const parts = baseImage.layers.map((layer) => ({
    name: layer.name,
    bytes: layer.stored,
    seconds: pullSeconds(layer),
  }));
  const source = baseImage.layers.some((layer) => layer.estimated) ? 'estimated' : 'measured';
  return { bytes: { value: sumBytes(parts), source }, seconds: estimated(sumSeconds(parts)), parts };
}

function figuresOfInstall(facts: Facts): Figures {
  const { packages, installer, bytecode, compiled } = facts;
  if (packages === null) return { bytes: unknown(), seconds: unknown(), parts: [] };
  const compileSeconds = compiled.length * costModel.compileWheel;
  const parts: LayerPart[] = packages
    .map((each) => ({ name: each.name, bytes: installedBytes(each, bytecode), seconds: 0 }))
    .sort((a, b) => b.bytes - a.bytes);
  return {
    bytes: { value: sumBytes(parts), source: 'measured' },
    seconds: estimated(installSeconds(installer, packages, packages, bytecode) + compileSeconds),
    parts,
  };
}

function figuresOfCarry({ packages, hasUnlocked, bytecode }: Facts): Figures {
  const installed = (packages ?? []).reduce((total, each) => total + installedBytes(each, bytecode), 0);
  const value = installed + measured.venvBytes;
  const isWhole = packages !== null && !hasUnlocked;
  return {
    ...nothing,
    bytes: { value, source: isWhole ? 'measured' : 'unknown' },
    seconds: estimated(costModel.smallCopy),
  };
}

function figuresOfSystem(instruction: Instruction): Figures {
  const text = instruction.keyword === 'RUN' ? instruction.commands.join(' ') : '';
  const known = Object.entries(measured.systemPackageBytes).filter(([name]) =>
    text.split(' ').includes(name),
  );
  const parts = known.map(([name, bytes]) => ({ name, bytes, seconds: 0 }));
  const bytes = parts.length === 0 ? unknown() : estimated(sumBytes(parts));
  const seconds = costModel.aptGet + bytes.value / costModel.aptGetBytesPerSecond;
  return { bytes, seconds: estimated(seconds), parts };
}

function sized(bytes: number): Figures {
  return { ...nothing, bytes: { value: bytes, source: 'measured' } };
}

function sumBytes(parts: readonly LayerPart[]): number {
  return parts.reduce((total, { bytes }) => total + bytes, 0);
}

function sumSeconds(parts: readonly LayerPart[]): number {
  return parts.reduce((total, { seconds }) => total + seconds, 0);
}

function exact(value: number): Figure {
  return { value, source: 'exact' };
}

function estimated(value: number): Figure {
  return { value, source: 'estimated' };
}

function unknown(): Figure {
  return { value: 0, source: 'unknown' };
}
