package org.tastemaker.store;
import java.util.*;
import org.tastemaker.store.event.*;
import org.tastemaker.store.world.*;
import org.tastemaker.store.truth.*;
public class Tune {
    public static void main(String[] a) throws Exception {
        long t0=System.nanoTime();
        Recorded r = new Recorded(StoreSettings.standard());
        System.out.printf("time %.1f s, visits %d shown %d events %d clicks/visit%n",(System.nanoTime()-t0)/1e9,r.visits.size(),r.shown.size(),r.events.size());
        long shopVisits=r.visits.stream().filter(v->v.intent()!=null).count();
        long clicked=r.shown.stream().filter(Recorded.Shown::clicked).count();
        System.out.printf("shop visits %d, imp/visit %.1f, click/visit %.2f, events/visit %.2f, ctr %.3f%n",shopVisits,r.shown.size()/(double)shopVisits,clicked/(double)shopVisits,r.events.size()/(double)shopVisits,clicked/(double)r.shown.size());
        Map<EventKind,Integer> k=new EnumMap<>(EventKind.class); Map<Term,Integer> c=new EnumMap<>(Term.class);
        for (Event e:r.events){k.merge(e.kind(),1,Integer::sum); if(e.kind()==EventKind.BROWSE)c.merge(e.cause(),1,Integer::sum);}
        System.out.println(k); System.out.println(c);
        Map<Shelf,int[]> s=new EnumMap<>(Shelf.class);
        for (var x:r.shown){int[] z=s.computeIfAbsent(x.impression().shelf(),q->new int[2]);z[0]++; if(x.clicked())z[1]++;}
        s.forEach((q,z)->System.out.printf("%s shown %d clicked %d ctr %.3f%n",q,z[0],z[1],z[1]/(double)z[0]));
        int[] ratings=new int[6]; for(Event e:r.events) if(e.kind()==EventKind.RATING) ratings[e.rating()]++;
        System.out.println("stars "+Arrays.toString(ratings));
        LastOut lo=new LastOut(r);
        int[] n=new int[lo.train.size()]; for(int i=0;i<n.length;i++) n[i]=lo.train.get(i).size(); Arrays.sort(n);
        System.out.printf("distinct items/user min %d q1 %d med %d q3 %d max %d mean %.1f%n",n[0],n[n.length/4],n[n.length/2],n[n.length*3/4],n[n.length-1],Arrays.stream(n).average().orElse(0));
        double[] pop=lo.popularity(); double[] sp=pop.clone(); Arrays.sort(sp); double tot=Arrays.stream(sp).sum(), top=0; for(int i=sp.length-1;i>=sp.length*0.8;i--) top+=sp[i]; 
        System.out.printf("top20%% share %.3f min %.0f med %.0f max %.0f%n",top/tot,sp[0],sp[sp.length/2],sp[sp.length-1]);
        System.out.printf("pop %.4f%n",lo.ndcg(u->i->pop[i]));
        for (double sh: new double[]{0,5,20}) { float[][] sim=lo.itemKnn(sh);
        System.out.printf("knn %.0f %.4f%n",sh,lo.ndcg(u->{double[] sc=new double[lo.items]; for(int j:lo.train.get(u)) for(int i=0;i<lo.items;i++) sc[i]+=sim[j][i]; return i->sc[i];})); }
        Oracle o=r.oracle;
        System.out.printf("oracle %.4f%n",lo.ndcg(u->{Event h=lo.hidden.get(u); Moment m=o.at(u,h.visit().time(),h.visit().context()); return i->o.listed(i,h.time())?o.expectedUtility(m,i):-99;}));
        System.out.printf("oracle usual ctx %.4f%n",lo.ndcg(u->{Event h=lo.hidden.get(u); Moment m=o.at(u,h.visit().time(),Context.usual(r.world.users().get(u),h.visit().time(),r.world.weather())); return i->o.listed(i,h.time())?o.expectedUtility(m,i):-99;}));
        System.out.printf("taste only %.4f%n",lo.ndcg(u->{Event h=lo.hidden.get(u); User us=r.world.users().get(u); return i->o.listed(i,h.time())?Trait.dot(us.taste(),r.world.items().get(i).traits()):-99;}));
        System.out.printf("taste static no list %.4f%n",lo.ndcg(u->{User us=r.world.users().get(u); return i->Trait.dot(us.taste(),r.world.items().get(i).traits());}));
    }
}
