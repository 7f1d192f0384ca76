//! The logo: where it goes, and the plate, patch or label that carries it.

use crate::plan::{Plan, Pose, mm};
use crate::shape::{LogoArea, Shape};
use engine::look::LogoMethod;
use glam::{Vec2, vec2};
use measures::{Ground, Measures};

mod carrier;

/// Adds the logo, if there is one.
pub(crate) fn build(plan: &Plan, shape: &mut Shape) {
    let Some((ground, centre, half)) = surface(plan) else {
        return;
    };
    let method = plan.appearance.logo.method;
    let flap = (ground == Ground::Flap)
        .then_some(plan)
        .and_then(crate::closure::flap_over);
    // The place on the ground before a place, with the frame there: along is up, out is to the front.
    let over = |place: Vec2| match (&flap, ground, &plan.pocket) {
        (Some(flap), _, _) => flap(place),
        (_, Ground::Pocket, Some(pocket)) => pocket.front_over(place),
        _ => plan.body.front_over(place),
    };
    match method {
        LogoMethod::MetalPlate => carrier::plate(plan, shape, centre, half, &over),
        LogoMethod::RubberPatch => carrier::patch(plan, shape, centre, half, &over),
        LogoMethod::WovenLabel => carrier::label(plan, shape, centre, half, &over),
        _ => {}
    }
    // On a flap folded back nothing can be written from the front.
    if ground == Ground::Flap && plan.pose == Pose::Open {
        return;
    }
    let corners = [
        vec2(-1.0, -1.0),
        vec2(1.0, -1.0),
        vec2(-1.0, 1.0),
        vec2(1.0, 1.0),
        Vec2::ZERO,
    ];
    let front = |corner: Vec2| match ground {
        // A flap lies closer than the foremost place of the front wherever the front falls back.
        Ground::Flap => plan.body.front_over(centre + corner * half).0.z,
        _ => over(centre + corner * half).0.z,
    };
    let lowest = corners.map(front).into_iter().fold(f32::INFINITY, f32::min);
    // What is written stays clear of screws, rims and folds.
    let half = match method {
        LogoMethod::MetalPlate => {
            let screw = carrier::SCREW.0 + carrier::SCREW.1;
            vec2((half.x - screw - 3.0).max(half.x * 0.4), half.y * 0.74)
        }
        LogoMethod::RubberPatch => half - Vec2::splat(4.2),
        LogoMethod::WovenLabel => vec2(half.x - 8.0, half.y * 0.8),
        _ => half,
    };
    shape.logo = Some(LogoArea {
        centre,
        half,
        from_z: lowest - 4.0,
    });
}

/// What the logo lies on, its middle, and half its size: smaller than wished where there is no room.
pub(crate) fn surface(plan: &Plan) -> Option<(Ground, Vec2, Vec2)> {
    let logo = &plan.appearance.logo;
    // Height of the logo in hundredths of its width.
    let tall = match logo.method {
        LogoMethod::None => return None,
        LogoMethod::RubberPatch => 42,
        LogoMethod::MetalPlate | LogoMethod::WovenLabel => 34,
        _ => 25,
    };
    let spot = Measures::of(&plan.appearance).spot(logo.place, logo.size, tall);
    let [x, y, _] = spot.middle.map(mm);
    let half = mm(spot.half);
    Some((spot.ground, vec2(x, y), vec2(half, half * mm(tall) * 0.1)))
}

/// Where a flap lies flat for the logo on it, if there is one: its middle and half its size.
pub(crate) fn on_flap(plan: &Plan) -> Option<(Vec2, Vec2)> {
    let (ground, centre, half) = surface(plan)?;
    (ground == Ground::Flap).then_some((centre, half))
}
