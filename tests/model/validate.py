"""Holds USDZ files of the bags against OpenUSD's own checks.

`cargo xtask test --only model` installs OpenUSD's package, writes the files, and runs
  python tests/model/validate.py FOLDER
"""

import pathlib
import sys

from pxr import Tf, Usd, UsdGeom, UsdValidation

MOST_BYTES = 10_000_000
MOST_TRIANGLES = 60_000


def findings(path):
    """What is wrong with a file, a line each, and how many triangles it has."""
    try:
        stage = Usd.Stage.Open(str(path))
    except Tf.ErrorException as error:
        return [f"it does not open: {error}"], 0
    wrong = []
    triangles = 0
    for prim in stage.Traverse():
        mesh = UsdGeom.Mesh(prim)
        if not mesh:
            continue
        triangles += len(mesh.GetFaceVertexCountsAttr().Get())
        points = mesh.GetPointsAttr().Get()
        indices = mesh.GetFaceVertexIndicesAttr().Get()
        if min(indices) < 0 or max(indices) >= len(points):
            wrong.append(f"{prim.GetPath()}: an index is out of range")
        if len(mesh.GetNormalsAttr().Get()) != len(points):
            wrong.append(f"{prim.GetPath()}: not a normal for each point")
    if triangles == 0 or triangles > MOST_TRIANGLES:
        wrong.append(f"{triangles} triangles")
    if path.stat().st_size > MOST_BYTES:
        wrong.append(f"{path.stat().st_size} bytes are more than {MOST_BYTES}")
    return wrong + validators(stage), triangles


def validators(stage):
    """What the validators say that came in place of `usdchecker`'s rules."""
    registry = UsdValidation.ValidationRegistry()
    context = UsdValidation.ValidationContext(registry.GetOrLoadAllValidators())
    return [f"{error.GetName()}: {error.GetMessage()}" for error in context.Validate(stage)]


def main():
    if len(sys.argv) != 2:
        print("Write `python tests/model/validate.py FOLDER`.", file=sys.stderr)
        return 2
    files = sorted(pathlib.Path(sys.argv[1]).glob("*.usdz"))
    failed = 0
    for path in files:
        wrong, triangles = findings(path)
        failed += bool(wrong)
        print(f"{'FAIL' if wrong else 'ok  '} model: {path.name}: {path.stat().st_size} bytes, {triangles} triangles")
        for line in wrong:
            print(f"     {line}")
    passed = len(files) - failed
    print(f"test result: {'FAILED' if failed else 'ok'}. {passed} passed; {failed} failed")
    return 1 if failed or not files else 0


sys.exit(main())
