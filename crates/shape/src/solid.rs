//! Small solids that hardware is put together from: domes, rounded boxes, discs with a profile.

use crate::curve::Frame;
use crate::material::Material;
use crate::mesh::{Mesh, Point, Weave};
use crate::num::{PI, TAU, cos, share, sin};
use glam::{Vec2, Vec3, vec2};

/// Half an ellipsoid standing on a surface at `centre`, with its flat side closed.
pub fn dome(mesh: &mut Mesh, material: Material, centre: Vec3, out: Vec3, (radius, height): (f32, f32)) {
    turned(
        mesh,
        material,
        centre,
        out,
        &|step| {
            let angle = step * PI * 0.5;
            vec2(cos(angle) * radius, sin(angle) * height)
        },
        (16, 6),
    );
}

/// A solid of revolution about `out` through `centre`. `profile` gives (radius, height) from the foot at 0 to the top at 1,
/// where the radius should be 0; the foot is closed by a disc. `fineness` is points round and along.
pub fn turned(
    mesh: &mut Mesh,
    material: Material,
    centre: Vec3,
    out: Vec3,
    profile: &dyn Fn(f32) -> Vec2,
    (sides, steps): (usize, usize),
) {
    let out = out.normalize_or(Vec3::Y);
    let right = out.any_orthonormal_vector();
    let up = out.cross(right);
    mesh.grid((sides, steps + 1), Weave::TUBE, material, &mut |column, row| {
        let angle = share(column, sides) * TAU;
        let foot = profile(0.0);
        let at = if row == 0 {
            vec2(0.0, foot.y)
        } else {
            profile(share(row - 1, steps))
        };
        let spoke = right * cos(angle) + up * sin(angle);
        Point::plain(centre + spoke * at.x + out * at.y, vec2(cos(angle), sin(angle)) * at.x)
    });
}

/// A box with rounded edges about `centre`; `half` is half its size across, outwards and along the frame.
pub fn rounded_box(
    mesh: &mut Mesh,
    material: Material,
    centre: Vec3,
    frame: Frame,
    half: Vec3,
    radius: f32,
    fineness: usize,
) {
    let axes = [frame.across, frame.out, frame.along];
    let radius = radius.min(half.min_element() * 0.999);
    // Lines close together where the edge bends.
    let spread = |step: usize, half: f32| {
        let t = share(step, fineness) * 2.0 - 1.0;
        let straight = (half - radius) / half;
        let outer = if t.abs() < 0.5 {
            t * 2.0 * straight
        } else {
            t.signum() * (straight + (t.abs() - 0.5) * 2.0 * (1.0 - straight))
        };
        outer * half
    };
    for side in 0..6 {
        let axis = side / 2;
        let sign = if side % 2 == 0 { 1.0 } else { -1.0 };
        let (right, up) = ((axis + 1) % 3, (axis + 2) % 3);
        mesh.grid(
            (fineness, fineness),
            Weave::OPEN.flip_if(sign < 0.0),
            material,
            &mut |column, row| {
                let mut place = Vec3::ZERO;
                place[axis] = sign * half[axis];
                place[right] = spread(column, half[right]);
                place[up] = spread(row, half[up]);
                let core = place.clamp(-(half - Vec3::splat(radius)), half - Vec3::splat(radius));
                let place = core + (place - core).normalize_or(Vec3::Y) * radius;
                let uv = vec2(place[right], place[up]);
                Point::plain(centre + axes[0] * place.x + axes[1] * place.y + axes[2] * place.z, uv)
            },
        );
    }
}
